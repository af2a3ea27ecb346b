package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Ids;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ids for what a story founds. Usually made of the story's id alone; of {@code id#1}, {@code id#2}… where an earlier one
 * lives on without its founder, who was edited away from it.
 */
final class FreshIds {

    private FreshIds() {}

    static String cluster(Draft draft, String storyId) {
        return first(storyId, Ids::cluster, id -> draft.cluster(id) == null);
    }

    static String copyGroup(Draft draft, String storyId) {
        return first(storyId, Ids::copyGroup, id -> draft.inGroup(id).isEmpty());
    }

    private static String first(String storyId, Function<String, String> id, Predicate<String> free) {
        Stream<String> numbered = IntStream.iterate(1, n -> n + 1).mapToObj(n -> storyId + '#' + n);
        return Stream.concat(Stream.of(storyId), numbered)
                .map(id)
                .filter(free)
                .findFirst()
                .orElseThrow();
    }
}
