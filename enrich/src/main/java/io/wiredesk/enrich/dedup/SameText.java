package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Membership.Relation;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The same words, whatever the case, the punctuation and who published them. */
final class SameText implements MatchStep {

    private final DedupSettings settings;
    private final PoolIndex index;

    SameText(DedupSettings settings, PoolIndex index) {
        this.settings = settings;
        this.index = index;
    }

    @Override
    public IntStream candidates(Fingerprint story) {
        return Stream.ofNullable(story.text())
                .mapToInt(Postings::fold)
                .flatMap(key -> IntStream.of(index.texts().newest(key, settings.maxPerKey())));
    }

    @Override
    public Optional<Match> compare(TrackedStory story, TrackedStory other) {
        return story.fingerprint().sharesText(other.fingerprint())
                ? Optional.of(new Match(other.member(), Relation.EXACT, 1, "the same words"))
                : Optional.empty();
    }
}
