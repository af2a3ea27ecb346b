package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Membership.Relation;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Two stories about one page are the same news, in any language. Within one publication that is not enough: columns
 * link to one page week after week, so there the texts must agree as well, though less than without the link.
 */
final class SameTarget implements MatchStep {

    private final DedupSettings settings;
    private final PoolIndex index;

    SameTarget(DedupSettings settings, PoolIndex index) {
        this.settings = settings;
        this.index = index;
    }

    @Override
    public IntStream candidates(Fingerprint story) {
        return story.targets().stream()
                .filter(this::evidence)
                .mapToInt(Postings::fold)
                .flatMap(key -> IntStream.of(index.targets().newest(key, settings.maxPerKey())));
    }

    @Override
    public Optional<Match> compare(TrackedStory story, TrackedStory other) {
        boolean onePage = story.fingerprint().targets().stream()
                .filter(other.fingerprint().targets()::contains)
                .anyMatch(this::evidence);
        boolean same = onePage && (!story.member().samePublication(other.member()) || agree(story, other));
        return same
                ? Optional.of(new Match(other.member(), Relation.EXACT, 1, "links to the same page"))
                : Optional.empty();
    }

    /** A page that very many stories link to is an index, whatever its address looks like. */
    private boolean evidence(long target) {
        return index.targets().size(Postings.fold(target)) <= settings.maxPerTarget();
    }

    private boolean agree(TrackedStory story, TrackedStory other) {
        Fingerprint a = story.fingerprint();
        Fingerprint b = other.fingerprint();
        return a.shingles().containment(b.shingles()) >= settings.containment()
                && !a.numbers().conflict(b.numbers());
    }
}
