package io.wiredesk.sink.sql;

import static io.wiredesk.sink.sql.Samples.CHANNELS;
import static io.wiredesk.sink.sql.Samples.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Membership;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTablesTest {

    @TempDir
    Path folder;

    private Sink sink;

    @BeforeEach
    void open() {
        sink = Sink.into(folder.resolve("news.db"));
    }

    @AfterEach
    void close() {
        sink.close();
    }

    /** What the schema fills in itself. */
    private static final Map<String, List<String>> OWN =
            Map.of("story", List.of("number"), "story_topic", List.of("published_at"));

    @Test
    void every_column_of_the_schema_is_filled() {
        for (Table<?> table : StoryTables.of(CHANNELS)) {
            assertThat(table.allColumns()).as(table.name()).containsExactlyInAnyOrderElementsOf(columns(table.name()));
            for (Table.Part<?> part : table.parts()) {
                List<String> written = new ArrayList<>(part.columns());
                written.add(part.parent());
                assertThat(written).as(part.name()).containsExactlyInAnyOrderElementsOf(columns(part.name()));
            }
        }
    }

    private List<String> columns(String table) {
        return sink.query("SELECT name FROM pragma_table_info('" + table + "')").stream()
                .map(row -> (String) row.get("name"))
                .filter(column -> !OWN.getOrDefault(table, List.of()).contains(column))
                .toList();
    }

    @Test
    void a_story() {
        sink.put(record(CHANNELS.stories(), "s1", Samples.story("s1", "Rocket starts"), 5));
        assertThat(sink.row("SELECT * FROM story"))
                .containsExactlyInAnyOrderEntriesOf(map(
                        "number", 1,
                        "id", "s1",
                        "edition_id", "e1",
                        "edition_title", "The Morning Orbit, 31 July",
                        "edition_url", "https://orbit.example/31",
                        "edition_partition", 2,
                        "edition_offset", 99,
                        "publication_id", "p-orbit",
                        "publication_title", "The Morning Orbit",
                        "publication_homepage", "https://orbit.example",
                        "position", 4,
                        "kind", "story",
                        "section", "Launches",
                        "headline", "Rocket starts",
                        "text", "Rocket starts. The rocket rose at dawn.",
                        "html", "<p>Rocket starts. The rocket rose at dawn.</p>",
                        "url", "https://example.org/s1",
                        "source_name", "Agency",
                        "source_url", "https://agency.example",
                        "image", "https://orbit.example/rocket.jpg",
                        "published_at", "2025-07-31T09:30:00.000Z",
                        "language", "en",
                        "cut", "heading",
                        "topics_version", 7,
                        "warning", null,
                        "version", 5,
                        "deleted", 0));
        assertThat(sink.row("SELECT * FROM story_link"))
                .containsExactlyInAnyOrderEntriesOf(map(
                        "story_id", "s1",
                        "position", 0,
                        "url", "https://example.org/s1",
                        "original", "https://example.org/s1?utm_source=orbit",
                        "text", "Read on"));
        assertThat(sink.row("SELECT * FROM story_topic"))
                .containsExactlyInAnyOrderEntriesOf(map(
                        "story_id", "s1",
                        "slug", "space",
                        "rank", 0,
                        "label", "Label of space",
                        "qcode", "medtop:space",
                        "score", 0.75,
                        "because", "[\"rocket\",\"dawn\"]",
                        "published_at", "2025-07-31T09:30:00.000Z"));
    }

    @Test
    void a_story_to_be_careful_with() {
        sink.put(record(
                CHANNELS.stories(), "s1", Samples.story("s1", "Rocket starts").warned("not read apart"), 5));
        assertThat(sink.row("SELECT warning FROM story")).containsEntry("warning", "not read apart");
        sink.put(record(CHANNELS.stories(), "s1", Samples.story("s1", "Rocket starts"), 6));
        assertThat(sink.row("SELECT warning FROM story")).containsEntry("warning", null);
    }

    @Test
    void a_story_can_be_searched_for() {
        sink.put(record(CHANNELS.stories(), "s1", Samples.story("s1", "火箭 Élan"), 5));
        assertThat(sink.row("SELECT rowid FROM story_words WHERE story_words MATCH 'elan dawn'"))
                .containsEntry("rowid", 1);
        assertThat(sink.row("SELECT rowid FROM story_trigrams WHERE story_trigrams MATCH '\"火箭 \"'"))
                .containsEntry("rowid", 1);
    }

    @Test
    void a_membership() {
        sink.put(record(
                CHANNELS.memberships(), "s1", Samples.membership("s1", "c1", Membership.Relation.SAME_EVENT), 5));
        assertThat(sink.row("SELECT * FROM membership"))
                .containsExactlyInAnyOrderEntriesOf(map(
                        "story_id", "s1",
                        "cluster_id", "c1",
                        "copy_group", "g1",
                        "of_story", "s0",
                        "relation", "same-event",
                        "score", 0.9,
                        "because", "[\"same words\"]",
                        "version", 5,
                        "deleted", 0));
    }

    @Test
    void a_cluster() {
        sink.put(record(CHANNELS.clusters(), "c1", Samples.cluster("c1", "s1", 2, List.of("s1", "s2")), 5));
        assertThat(sink.row("SELECT * FROM cluster"))
                .containsExactlyInAnyOrderEntriesOf(map(
                        "id", "c1",
                        "lead", "s1",
                        "size", 2,
                        "publications", 2,
                        "independent", 1,
                        "members", "[\"s1\",\"s2\"]",
                        "topics", "[\"space\"]",
                        "first_seen", "2025-07-31T09:30:00.000Z",
                        "last_seen", "2025-07-31T10:30:00.000Z",
                        "version", 5,
                        "deleted", 0));
    }

    @Test
    void a_topic() {
        sink.put(record(CHANNELS.topics(), "space", Samples.topic("space"), 5));
        assertThat(sink.row("SELECT * FROM news_topic"))
                .containsExactlyInAnyOrderEntriesOf(map(
                        "slug", "space",
                        "label", "Space",
                        "description", "Rockets and orbits",
                        "query", "rocket OR orbit",
                        "none", "\"rocket salad\"",
                        "parent", "science",
                        "iptc", "medtop:1",
                        "stream", 1,
                        "version", 5,
                        "deleted", 0));
    }

    @Test
    void a_source() {
        sink.put(record(CHANNELS.sources(), "orbit", Samples.source("orbit"), 5));
        assertThat(sink.row("SELECT * FROM source"))
                .containsExactlyInAnyOrderEntriesOf(map(
                        "id", "orbit",
                        "kind", "feed",
                        "title", "Orbit feed",
                        "last_poll", "2025-07-31T09:30:00.000Z",
                        "outcome", "updated",
                        "detail", "3 entries",
                        "next_poll", "2025-07-31T09:45:00.000Z",
                        "failures", 0,
                        "cadence", "PT24H",
                        "last_edition", "2025-07-31T08:30:00.000Z",
                        "overdue_since", null,
                        "notices", "[\"a sign-up waits\"]",
                        "editions", 3,
                        "refused", 1,
                        "progress_done", 2,
                        "progress_total", 3,
                        "version", 5,
                        "deleted", 0));
    }

    @Test
    void what_a_record_leaves_out_is_null() {
        String json =
                "{\"id\":\"orbit\",\"kind\":\"feed\",\"lastPoll\":\"2025-07-31T09:30:00Z\",\"outcome\":\"stopped\","
                        + "\"failures\":2,\"editions\":0,\"refused\":0}";
        sink.put(Samples.text(CHANNELS.sources(), "orbit", json, 1));
        assertThat(sink.row("SELECT title, detail, next_poll, cadence FROM source"))
                .hasSize(4)
                .allSatisfy((column, value) -> assertThat(value).as(column).isNull());
    }

    @Test
    void instants_sort_as_text() {
        List<String> texts = Stream.of(
                        "0001-01-01T00:00:00Z",
                        "1970-01-01T00:00:00.001Z",
                        "2025-07-31T09:30:00Z",
                        "2025-07-31T09:30:00.000999999Z",
                        "2025-07-31T09:30:00.100Z",
                        "9999-12-31T23:59:59.999Z")
                .map(Instant::parse)
                .map(SqlInstant::of)
                .toList();
        assertThat(texts).isSorted().allSatisfy(text -> assertThat(text).hasSize(24));
    }

    @Test
    void a_thousand_records_at_once() {
        sink.put(LongStream.range(0, 1000)
                .mapToObj(offset -> Samples.storyRecord("s" + offset, "Headline " + offset, offset))
                .toList());
        assertThat(sink.row("SELECT count(*) AS n, max(version) AS newest FROM story"))
                .containsEntry("n", 1000)
                .containsEntry("newest", 999);
    }

    private static Map<String, @Nullable Object> map(@Nullable Object... entries) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
