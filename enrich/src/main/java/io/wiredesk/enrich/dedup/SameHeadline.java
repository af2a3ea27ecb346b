package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Membership.Relation;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The same headline in two publications. One publication gives its columns the same headline every week, so there it
 * says nothing.
 */
final class SameHeadline implements MatchStep {

    /** Below the same page or the same words: headlines get reused. */
    private static final double SCORE = 0.9;

    private final DedupSettings settings;
    private final PoolIndex index;

    SameHeadline(DedupSettings settings, PoolIndex index) {
        this.settings = settings;
        this.index = index;
    }

    @Override
    public IntStream candidates(Fingerprint story) {
        return Stream.ofNullable(story.headline())
                .mapToInt(Postings::fold)
                .flatMap(key -> IntStream.of(index.headlines().newest(key, settings.maxPerKey())));
    }

    @Override
    public Optional<Match> compare(TrackedStory story, TrackedStory other) {
        return story.fingerprint().sharesHeadline(other.fingerprint())
                        && !story.member().samePublication(other.member())
                ? Optional.of(new Match(other.member(), Relation.EXACT, SCORE, "the same headline"))
                : Optional.empty();
    }
}
