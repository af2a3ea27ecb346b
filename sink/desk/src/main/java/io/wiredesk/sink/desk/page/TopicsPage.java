package io.wiredesk.sink.desk.page;

import io.wiredesk.sink.desk.store.TopicCount;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All topics, narrower ones under their wider one.
 *
 * @param followed those the reader follows
 */
record TopicsPage(List<TopicRow> followed, List<Group> groups) {

    /** A topic and those under it. */
    record Group(TopicRow head, List<TopicRow> members) {}

    static TopicsPage of(List<TopicCount> counts, Follows follows, Now now) {
        Map<String, TopicCount> bySlug =
                counts.stream().collect(Collectors.toMap(count -> count.topic().slug(), count -> count, (a, b) -> a));
        Map<String, List<TopicCount>> children = counts.stream()
                .filter(count -> bySlug.containsKey(parent(count)))
                .collect(Collectors.groupingBy(count -> head(count, bySlug)));
        List<Group> groups = counts.stream()
                .filter(count -> !bySlug.containsKey(parent(count)))
                .map(count -> new Group(
                        TopicRow.of(count, follows, now),
                        rows(children.getOrDefault(count.topic().slug(), List.of()), follows, now)))
                .toList();
        List<TopicCount> followed = counts.stream()
                .filter(count -> follows.contains(count.topic().slug()))
                .toList();
        return new TopicsPage(rows(followed, follows, now), groups);
    }

    /** The widest topic above; a circle ends where it began. */
    private static String head(TopicCount count, Map<String, TopicCount> bySlug) {
        String slug = count.topic().slug();
        for (int steps = 0; steps < bySlug.size(); steps++) {
            TopicCount here = bySlug.get(slug);
            String up = here == null ? "" : parent(here);
            if (!bySlug.containsKey(up)) {
                return slug;
            }
            slug = up;
        }
        return slug;
    }

    private static String parent(TopicCount count) {
        @Nullable String parent = count.topic().parent();
        return parent == null ? "" : parent;
    }

    private static List<TopicRow> rows(List<TopicCount> counts, Follows follows, Now now) {
        return counts.stream().map(count -> TopicRow.of(count, follows, now)).toList();
    }
}
