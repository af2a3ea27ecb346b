package io.wiredesk.enrich.dedup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks every step for stories that tell the same. */
final class Matcher {

    private final List<MatchStep> steps;
    private final Duration window;
    private final PoolIndex index;
    private final Shelf shelf;

    Matcher(DedupSettings settings, PoolIndex index, Shelf shelf) {
        this.steps = List.of(
                new SameTarget(settings, index),
                new SameText(settings, index),
                new SameHeadline(settings, index),
                new NearCopy(settings, index));
        this.window = settings.window();
        this.index = index;
        this.shelf = shelf;
    }

    /** All other stories that tell the same, best first, each with its best evidence. */
    List<Match> matches(TrackedStory story) {
        return steps.stream()
                .flatMapToInt(step -> step.candidates(story.fingerprint()))
                .distinct()
                .mapToObj(index::arrival)
                .flatMap(Stream::ofNullable)
                .filter(other -> !other.id().equals(story.id()) && withinWindow(story.member(), other))
                .map(other -> compare(story, stored(other.id())))
                .flatMap(Optional::stream)
                .sorted(Match.BEST_FIRST)
                .toList();
    }

    /** The best evidence that the two tell the same. */
    Optional<Match> compare(TrackedStory story, TrackedStory other) {
        return withinWindow(story.member(), other.member())
                ? steps.stream()
                        .flatMap(step -> step.compare(story, other).stream())
                        .min(Match.BEST_FIRST)
                : Optional.empty();
    }

    /** A story the index knows. */
    TrackedStory stored(String id) {
        TrackedStory story = shelf.story(id);
        if (story == null) {
            throw new IllegalStateException("the store has lost story " + id + "; rebuild the deduplicator from it");
        }
        return story;
    }

    private boolean withinWindow(Member a, Member b) {
        return between(a.seenAt(), b.seenAt()).compareTo(window) <= 0;
    }

    private static Duration between(Instant a, Instant b) {
        return a.isBefore(b) ? Duration.between(a, b) : Duration.between(b, a);
    }
}
