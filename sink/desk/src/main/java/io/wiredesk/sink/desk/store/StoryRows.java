package io.wiredesk.sink.desk.store;

import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Publication;
import io.wiredesk.schemas.Story;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of stories and what belongs to them, and back to records. */
final class StoryRows {

    private static final String STORIES = """
            SELECT s.id, s.edition_id, s.edition_title, s.edition_url, s.edition_partition, s.edition_offset,
                s.publication_id, s.publication_title, s.publication_homepage, s.position, s.kind, s.section, s.headline,
                s.text, s.html, s.url, s.source_name, s.source_url, s.image, s.published_at, s.language, s.cut,
                s.topics_version, s.warning, m.cluster_id, m.copy_group, m.of_story, m.relation, m.score, m.because
            FROM json_each(?) wanted
            CROSS JOIN story s ON s.id = wanted.value AND s.deleted = 0
            LEFT JOIN membership m ON m.story_id = s.id AND m.deleted = 0""";

    private static final String LINKS = "SELECT l.story_id, l.url, l.original, l.text FROM json_each(?) wanted"
            + " CROSS JOIN story_link l ON l.story_id = wanted.value ORDER BY l.story_id, l.position";

    private static final String TOPICS = "SELECT t.story_id, t.slug, t.label, t.qcode, t.score, t.because"
            + " FROM json_each(?) wanted CROSS JOIN story_topic t ON t.story_id = wanted.value"
            + " ORDER BY t.story_id, t.rank";

    private StoryRows() {}

    /** Something that belongs to a story. */
    private record PartOf<T>(String story, T part) {}

    /** Those of the stories that are stored, in this order. */
    static List<Telling> tellings(Reading store, Collection<String> ids) throws SQLException {
        List<String> wanted = List.copyOf(new LinkedHashSet<>(ids));
        Map<String, List<Story.Link>> links = byStory(store.all(LINKS, StoryRows::link, wanted));
        Map<String, List<Story.TopicTag>> topics = byStory(store.all(TOPICS, StoryRows::topic, wanted));
        Map<String, Telling> found = new HashMap<>();
        for (Telling telling : store.all(STORIES, row -> telling(row, links, topics), wanted)) {
            found.put(telling.story().id(), telling);
        }
        return wanted.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static <T> Map<String, List<T>> byStory(List<PartOf<T>> parts) {
        return parts.stream()
                .collect(Collectors.groupingBy(
                        PartOf::story, Collectors.mapping(PartOf::part, Collectors.toUnmodifiableList())));
    }

    private static PartOf<Story.Link> link(ResultSet row) throws SQLException {
        return new PartOf<>(row.getString(1), new Story.Link(row.getString(2), row.getString(3), row.getString(4)));
    }

    private static PartOf<Story.TopicTag> topic(ResultSet row) throws SQLException {
        return new PartOf<>(
                row.getString(1),
                new Story.TopicTag(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getDouble(5),
                        SqlText.list(row.getString(6))));
    }

    private static Telling telling(
            ResultSet row, Map<String, List<Story.Link>> links, Map<String, List<Story.TopicTag>> topics)
            throws SQLException {
        String id = row.getString("id");
        Story story = new Story(
                id,
                new Story.EditionRef(
                        row.getString("edition_id"),
                        row.getString("edition_title"),
                        row.getString("edition_url"),
                        row.getInt("edition_partition"),
                        row.getLong("edition_offset")),
                new Publication(
                        row.getString("publication_id"),
                        row.getString("publication_title"),
                        row.getString("publication_homepage")),
                row.getInt("position"),
                SqlText.constant(Story.Kind.class, row.getString("kind")),
                row.getString("section"),
                row.getString("headline"),
                row.getString("text"),
                row.getString("html"),
                row.getString("url"),
                links.getOrDefault(id, List.of()),
                attribution(row),
                row.getString("image"),
                Instant.parse(row.getString("published_at")),
                row.getString("language"),
                topics.getOrDefault(id, List.of()),
                row.getString("cut"),
                row.getLong("topics_version"),
                row.getString("warning"));
        return new Telling(story, membership(row, id));
    }

    private static Story.@Nullable Attribution attribution(ResultSet row) throws SQLException {
        String name = row.getString("source_name");
        return name == null ? null : new Story.Attribution(name, row.getString("source_url"));
    }

    private static @Nullable Membership membership(ResultSet row, String id) throws SQLException {
        String cluster = row.getString("cluster_id");
        return cluster == null
                ? null
                : new Membership(
                        id,
                        cluster,
                        row.getString("copy_group"),
                        row.getString("of_story"),
                        SqlText.constant(Membership.Relation.class, row.getString("relation")),
                        row.getDouble("score"),
                        SqlText.list(row.getString("because")));
    }
}
