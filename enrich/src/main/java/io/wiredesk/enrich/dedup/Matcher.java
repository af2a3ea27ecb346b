package io.wiredesk.enrich.dedup;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks every step for stories that tell the same. */
final class Matcher {

    private final List<MatchStep> steps;
    private final SameWords sameWords;
    private final SameEvent sameEvent;
    private final Duration window;
    private final PoolIndex index;
    private final Shelf shelf;

    Matcher(DedupSettings settings, PoolIndex index, Shelf shelf) {
        this.steps = List.of(
                new SameTarget(settings, index),
                new SameText(settings, index),
                new SameHeadline(settings, index),
                new NearCopy(settings, index));
        this.sameWords = new SameWords(settings);
        this.sameEvent = new SameEvent(settings, index);
        this.window = settings.window();
        this.index = index;
        this.shelf = shelf;
    }

    /**
     * All copies, then tellings in other words; best first, each with its best evidence.
     *
     * @param words term to word, for evidence
     */
    List<Match> matches(TrackedStory story, Map<Integer, String> words) {
        List<Match> copies = copies(story);
        return Stream.concat(copies.stream(), sameEvent.matches(story, words, copies).stream())
                .toList();
    }

    private List<Match> copies(TrackedStory story) {
        return steps.stream()
                .flatMapToInt(step -> step.candidates(story.fingerprint()))
                .distinct()
                .mapToObj(index::arrival)
                .flatMap(Stream::ofNullable)
                .filter(other -> !other.id().equals(story.id()) && withinWindow(story.member(), other))
                .map(other -> copy(story, stored(other.id())))
                .flatMap(Optional::stream)
                .sorted(Match.BEST_FIRST)
                .toList();
    }

    /** The best evidence that the two tell the same. */
    Optional<Match> compare(TrackedStory story, TrackedStory other) {
        return withinWindow(story.member(), other.member())
                ? copy(story, other).or(() -> sameEvent.compare(story, other))
                : Optional.empty();
    }

    private Optional<Match> copy(TrackedStory story, TrackedStory other) {
        return steps.stream()
                .flatMap(step -> step.compare(story, other).stream())
                .min(Match.BEST_FIRST);
    }

    /** Arrival of the first who told the text that this story copies; null if its words are its own. */
    @Nullable
    Integer original(TrackedStory story, List<Match> matches) {
        return matches.stream()
                .filter(Match::copies)
                .map(Match::other)
                .filter(other -> other.arrival() < story.member().arrival())
                .filter(other -> sameWords.in(story, stored(other.id())))
                .map(Member::original)
                .min(Comparator.naturalOrder())
                .orElse(null);
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
