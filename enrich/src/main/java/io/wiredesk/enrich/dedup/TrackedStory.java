package io.wiredesk.enrich.dedup;

/** All the pool remembers of a story: where it stands and what it can be recognised by. No text. */
public record TrackedStory(Member member, Fingerprint fingerprint) {

    String id() {
        return member.membership().storyId();
    }

    TrackedStory with(Member changed) {
        return new TrackedStory(changed, fingerprint);
    }

    /** Whether this telling would be matched like the other; topics do not matter. */
    boolean reads(TrackedStory other) {
        return fingerprint.equals(other.fingerprint)
                && member.publication().equals(other.member.publication())
                && member.seenAt().equals(other.member.seenAt());
    }
}
