package io.wiredesk.enrich.dedup;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All the pool remembers of a story: where it stands and what it can be recognised by. No text.
 *
 * @param terms what it tells of; absent in records written before there was such a thing: those are found by their
 *     fingerprint only
 */
public record TrackedStory(
        Member member, Fingerprint fingerprint, @Nullable EventTerms terms) {

    String id() {
        return member.membership().storyId();
    }

    EventTerms eventTerms() {
        return Objects.requireNonNullElse(terms, EventTerms.NONE);
    }

    TrackedStory with(Member changed) {
        return new TrackedStory(changed, fingerprint, terms);
    }

    /** The same place and the same keys: nothing to index anew. */
    boolean indexedAs(TrackedStory other) {
        return fingerprint.equals(other.fingerprint) && eventTerms().equals(other.eventTerms());
    }

    /** Whether this telling would be matched like the other; topics do not matter. */
    boolean reads(TrackedStory other) {
        return fingerprint.equals(other.fingerprint)
                && member.publication().equals(other.member.publication())
                && member.seenAt().equals(other.member.seenAt());
    }
}
