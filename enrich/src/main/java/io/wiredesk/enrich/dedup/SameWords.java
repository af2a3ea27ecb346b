package io.wiredesk.enrich.dedup;

/**
 * Whether two copies are one text. A link to the same page makes a copy too, but who writes about that page in words of
 * their own tells the news independently.
 */
final class SameWords {

    private final DedupSettings settings;

    SameWords(DedupSettings settings) {
        this.settings = settings;
    }

    /** Whether they have the same words or enough pairs of words in common; where there are few words, the same headline. */
    boolean in(TrackedStory story, TrackedStory other) {
        Fingerprint a = story.fingerprint();
        Fingerprint b = other.fingerprint();
        boolean few = Math.min(a.words(), b.words()) < settings.minWords();
        return a.sharesText(b)
                || (few ? a.sharesHeadline(b) : a.shingles().containment(b.shingles()) >= settings.containment());
    }
}
