package io.wiredesk.sink.desk.store;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The statement that finds a page of a list of stories by its place in an index, however long the list is: sort key and id
 * of each story. {@code CROSS JOIN} and {@code INDEXED BY} keep SQLite, which has no statistics, from guessing.
 *
 * @param sql the statement
 * @param values in it
 */
record Listing(String sql, List<Object> values) {

    private static final Source ALL = new Source("story s INDEXED BY story_by_time", "s.published_at", "s.id");
    private static final Source OF_TOPIC = new Source(
            "story_topic t INDEXED BY story_topic_by_time CROSS JOIN story s ON s.id = t.story_id",
            "t.published_at",
            "t.story_id");
    private static final Source OF_CLUSTER = new Source(
            "membership m INDEXED BY membership_by_cluster CROSS JOIN story s ON s.id = m.story_id",
            "s.published_at",
            "s.id");
    private static final Source OF_PUBLICATION =
            new Source("story s INDEXED BY story_by_publication", "s.published_at", "s.id");

    /** Its stories are few: they are sorted, from the first place to the last. */
    private static final Source OF_EDITION = new Source("story s INDEXED BY story_by_edition", "-s.position", "s.id");

    /** Where to look, and by what that is sorted, downwards. */
    private record Source(String tables, String at, String id) {

        static Source of(StoryFilter filter) {
            if (filter.edition() != null) {
                return OF_EDITION;
            }
            if (filter.cluster() != null) {
                return OF_CLUSTER;
            }
            if (filter.topic() != null) {
                return OF_TOPIC;
            }
            return filter.publication() != null ? OF_PUBLICATION : ALL;
        }
    }

    /**
     * The stories that pass a filter.
     *
     * @param after sort key and id of the story before; null from the first
     */
    static Listing of(StoryFilter filter, @Nullable List<Object> after, int limit) {
        Source source = Source.of(filter);
        StringJoiner sql = new StringJoiner(
                " AND ",
                "SELECT %s, %s FROM %s WHERE ".formatted(source.at(), source.id(), source.tables()),
                " ORDER BY %s DESC, %s DESC LIMIT ?".formatted(source.at(), source.id()));
        List<Object> values = new ArrayList<>();
        sql.add("s.deleted = 0");
        restrict(filter, source, sql, values);
        if (after != null) {
            sql.add("(%s, %s) < (?, ?)".formatted(source.at(), source.id()));
            values.addAll(after);
        }
        values.add(limit);
        return new Listing(sql.toString(), values);
    }

    private static void restrict(StoryFilter filter, Source source, StringJoiner sql, List<Object> values) {
        if (filter.edition() != null) {
            sql.add("s.edition_id = ?");
            values.add(filter.edition());
        }
        if (filter.cluster() != null) {
            sql.add(
                    source.equals(OF_CLUSTER)
                            ? "m.deleted = 0 AND m.cluster_id = ?"
                            : "EXISTS (SELECT 1 FROM membership m"
                                    + " WHERE m.story_id = s.id AND m.deleted = 0 AND m.cluster_id = ?)");
            values.add(filter.cluster());
        }
        if (filter.topic() != null) {
            sql.add(
                    source.equals(OF_TOPIC)
                            ? "t.published_at IS NOT NULL AND t.slug = ?"
                            : "EXISTS (SELECT 1 FROM story_topic t WHERE t.story_id = s.id AND t.slug = ?)");
            values.add(filter.topic());
        }
        if (filter.publication() != null) {
            sql.add("s.publication_id = ?");
            values.add(filter.publication());
        }
        if (filter.since() != null) {
            sql.add((source.equals(OF_TOPIC) ? "t.published_at" : "s.published_at") + " >= ?");
            values.add(SqlText.of(filter.since()));
        }
    }
}
