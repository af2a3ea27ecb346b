package io.wiredesk.enrich.dedup;

import java.util.Optional;
import java.util.stream.IntStream;

/** One kind of evidence. Steps form a chain; what the same news in other words needs is found by {@link SameEvent}. */
interface MatchStep {

    /** Arrivals worth comparing with this story: bounded, may hold false ones and the story itself. */
    IntStream candidates(Fingerprint story);

    /** Whether the two tell the same. Both lie within the window. */
    Optional<Match> compare(TrackedStory story, TrackedStory other);
}
