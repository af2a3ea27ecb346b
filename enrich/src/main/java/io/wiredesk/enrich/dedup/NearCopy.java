package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Membership.Relation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An edited, shortened or extended copy: enough word pairs of the shorter text stand in the other, and no number
 * contradicts. Containment, not Jaccard similarity, as an excerpt is a duplicate of the whole.
 */
final class NearCopy implements MatchStep {

    private final DedupSettings settings;
    private final PoolIndex index;

    NearCopy(DedupSettings settings, PoolIndex index) {
        this.settings = settings;
        this.index = index;
    }

    /** Those that share most bands, newest first among equals. */
    @Override
    public IntStream candidates(Fingerprint story) {
        if (story.words() < settings.minWords()) {
            return IntStream.empty();
        }
        Map<Integer, Integer> votes = new HashMap<>();
        for (int key : story.shingles().bands()) {
            for (int arrival : index.bands().newest(key, settings.maxPerKey())) {
                votes.merge(arrival, 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .limit(settings.maxCandidates())
                .mapToInt(Map.Entry::getKey);
    }

    @Override
    public Optional<Match> compare(TrackedStory story, TrackedStory other) {
        Fingerprint a = story.fingerprint();
        Fingerprint b = other.fingerprint();
        double containment = a.shingles().containment(b.shingles());
        boolean copies = Math.min(a.words(), b.words()) >= settings.minWords()
                && containment >= required(story, other)
                && !a.numbers().conflict(b.numbers());
        return copies ? Optional.of(match(other, containment)) : Optional.empty();
    }

    private double required(TrackedStory story, TrackedStory other) {
        return story.member().samePublication(other.member()) ? settings.ownContainment() : settings.containment();
    }

    private static Match match(TrackedStory other, double containment) {
        String because = String.format(Locale.ROOT, "%.0f %% of the shorter text is in both", containment * 100);
        return new Match(other.member(), Relation.NEAR, containment, because);
    }
}
