package io.wiredesk.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The SQL schema has a place for everything the records say, and an index for what a desk asks. */
class SqliteSchemaTest {

    private static final List<String> MIGRATIONS = List.of(
            "V1__stories.sql",
            "V2__source_health.sql",
            "V3__desk.sql",
            "V4__cluster_topics.sql",
            "V5__warnings.sql",
            "V6__independent.sql");

    private static final List<String> BOOKKEEPING = List.of("version", "deleted");

    /** Columns that cannot have their component's name, being a word of SQL or an id of something else. */
    private static final Map<String, String> OTHERWISE_NAMED = Map.of("cluster", "cluster_id", "of", "of_story");

    private Connection database;

    @BeforeEach
    void apply_the_scripts_to_an_empty_database() throws SQLException, IOException {
        database = DriverManager.getConnection("jdbc:sqlite::memory:");
        migrate(database, MIGRATIONS);
    }

    private static void migrate(Connection database, List<String> migrations) throws SQLException, IOException {
        for (String name : migrations) {
            String resource = "/wiredesk/sql/sqlite/" + name;
            try (InputStream script =
                            Objects.requireNonNull(SqliteSchemaTest.class.getResourceAsStream(resource), resource);
                    Statement statement = database.createStatement()) {
                statement.executeUpdate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    static Stream<Arguments> tables_and_their_records() {
        return Stream.of(
                Arguments.of("story", Story.class),
                Arguments.of("membership", Membership.class),
                Arguments.of("cluster", Cluster.class),
                Arguments.of("news_topic", NewsTopic.class),
                Arguments.of("source", SourceStatus.class));
    }

    @ParameterizedTest
    @MethodSource("tables_and_their_records")
    void a_table_has_the_columns_of_its_record(String table, Class<?> record) throws SQLException {
        List<String> expected = new ArrayList<>(columns(record, ""));
        if (record == Story.class) {
            expected.removeAll(List.of("links", "topics")); // have tables of their own
            expected.add("number"); // by which the search index names it
        }
        expected.addAll(BOOKKEEPING);
        assertThat(columns(table)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void links_and_topics_of_a_story_have_tables_of_their_own() throws SQLException {
        assertThat(columns("story_link"))
                .containsExactlyInAnyOrderElementsOf(with(columns(Story.Link.class, ""), "story_id", "position"));
        assertThat(columns("story_topic"))
                .containsExactlyInAnyOrderElementsOf(
                        with(columns(Story.TopicTag.class, ""), "story_id", "rank", "published_at"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "front page          | cluster_by_last_seen   | SELECT id FROM cluster WHERE deleted = 0 AND last_seen > '2026-11-01' ORDER BY last_seen DESC LIMIT 50",
                "newest stories      | story_by_time          | SELECT id FROM story WHERE deleted = 0 ORDER BY published_at DESC LIMIT 50",
                "a day's stories     | story_by_time          | SELECT id FROM story WHERE deleted = 0 AND published_at BETWEEN '2026-11-03' AND '2026-11-04'",
                "what to look at     | story_by_warning       | SELECT id FROM story WHERE deleted = 0 AND warning IS NOT NULL ORDER BY published_at DESC, id DESC LIMIT 50",
                "an edition          | story_by_edition       | SELECT id FROM story WHERE edition_id = 'e1' ORDER BY position",
                "told by so many     | cluster_by_independent | SELECT id FROM cluster WHERE deleted = 0 AND independent = 3 AND (last_seen, id) < ('2026', 'x') ORDER BY last_seen DESC, id DESC LIMIT 50",
                "clusters of a topic | cluster_topic          | SELECT cluster_id FROM cluster_topic WHERE slug = 'space' AND independent = 3 AND (last_seen, cluster_id) < ('2026', 'x') ORDER BY last_seen DESC, cluster_id DESC LIMIT 50",
                "a publication       | story_by_publication   | SELECT id FROM story WHERE deleted = 0 AND publication_id = 'p1' ORDER BY published_at DESC, id DESC LIMIT 50",
                "a topic by time     | story_topic_by_time    | SELECT story_id FROM story_topic WHERE slug = 'space' AND published_at > '2026' ORDER BY published_at DESC, story_id DESC",
                "a cluster's members | membership_by_cluster  | SELECT story_id FROM membership WHERE cluster_id = 'c1' AND deleted = 0",
                "a topic's stories   | story_topic_by_slug    | SELECT s.id FROM story_topic t JOIN story s ON s.id = t.story_id WHERE t.slug = 'science' AND s.deleted = 0",
                "who links to a page | story_link_by_url      | SELECT story_id FROM story_link WHERE url = 'https://news.example'",
            })
    void what_a_desk_asks_is_answered_from_an_index(String question, String index, String query) throws SQLException {
        assertThat(plan(query)).anyMatch(step -> step.contains(index)).noneMatch(step -> step.contains("TEMP B-TREE"));
    }

    @Test
    void a_reader_can_tell_which_migrations_there_were() throws SQLException {
        assertThat(column("user_version", "PRAGMA user_version")).containsExactly(String.valueOf(MIGRATIONS.size()));
    }

    @Test
    void a_store_that_is_brought_up_to_date_keeps_its_stories_and_can_be_searched() throws SQLException, IOException {
        try (Connection old = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            migrate(old, MIGRATIONS.subList(0, 2));
            update(
                    old,
                    "INSERT INTO story (id, headline, text, published_at, version)"
                            + " VALUES ('s1', 'Rocket starts', 'Élan.', '2026', 1), ('s2', '火箭', '北京', '2025', 2)");
            update(old, "INSERT INTO story (id, version, deleted) VALUES ('gone', 3, 1)");
            update(
                    old,
                    "INSERT INTO cluster VALUES ('c1', 's1', 1, 3, '[\"s1\"]', '[\"space\",\"war\"]', '2025', '2026', 1, 0)");
            update(old, "INSERT INTO cluster (id, version, deleted) VALUES ('gone', 3, 1)");
            update(old, "INSERT INTO story_topic VALUES ('s1', 'space', 0, 'Space', NULL, 1, '[]')");
            migrate(old, MIGRATIONS.subList(2, MIGRATIONS.size()));
            assertThat(column(old, "id", "SELECT id FROM story ORDER BY number"))
                    .containsExactly("gone", "s2", "s1");
            assertThat(column(old, "id", words("elan rocket"))).containsExactly("s1");
            assertThat(column(old, "id", trigrams("火箭 "))).containsExactly("s2");
            assertThat(column(old, "published_at", "SELECT published_at FROM story_topic"))
                    .containsExactly("2026");
            assertIndexesWhole(old);
            assertThat(column(
                            old, "slug", "SELECT slug FROM cluster_topic WHERE cluster_id = 'c1' AND independent = 3"))
                    .containsExactly("space", "war");
        }
    }

    @Test
    void the_clusters_of_a_topic_follow_the_clusters() throws SQLException {
        writeCluster("'[\"space\",\"war\"]', '2026', 1", 3);
        assertThat(clusterTopics()).containsExactly("space 3 2026", "war 3 2026");
        writeCluster("'[\"war\",\"science\"]', '2027', 2", 4);
        assertThat(clusterTopics()).containsExactly("science 4 2027", "war 4 2027");
        update(database, "UPDATE cluster SET deleted = 1, topics = NULL, independent = NULL, last_seen = NULL");
        assertThat(clusterTopics()).isEmpty();
        update(database, "UPDATE cluster SET deleted = 0, topics = '[\"war\"]', independent = 1, last_seen = '2028'");
        assertThat(clusterTopics()).containsExactly("war 1 2028");
        update(database, "DELETE FROM cluster");
        assertThat(clusterTopics()).isEmpty();
    }

    private void writeCluster(String topicsLastSeenVersion, int independent) throws SQLException {
        update(
                database,
                "INSERT INTO cluster (id, independent, topics, last_seen, version) VALUES ('c1', %d, %s)"
                                .formatted(independent, topicsLastSeenVersion)
                        + " ON CONFLICT (id) DO UPDATE SET independent = excluded.independent,"
                        + " topics = excluded.topics, last_seen = excluded.last_seen, version = excluded.version");
    }

    private List<String> clusterTopics() throws SQLException {
        return column("entry", "SELECT slug || ' ' || independent || ' ' || last_seen AS entry FROM cluster_topic");
    }

    @Test
    void the_search_index_follows_the_stories() throws SQLException {
        write("s1", "Rocket starts", "Élan.", 1);
        write("s2", "火箭", "北京天安门", 2);
        assertThat(column("id", words("elan"))).containsExactly("s1");
        assertThat(column("id", trigrams("天安门"))).containsExactly("s2");
        write("s1", "Balloon", "火箭升空", 3);
        assertThat(column("id", words("elan"))).isEmpty();
        assertThat(column("id", trigrams("火箭升"))).containsExactly("s1");
        update("DELETE FROM story WHERE id = 's1'");
        update("UPDATE story SET headline = NULL, text = NULL, deleted = 1 WHERE id = 's2'");
        assertThat(column("c", "SELECT count(*) AS c FROM story_words_docsize")).containsExactly("0");
        assertThat(column("term", "SELECT term FROM story_trigram")).isEmpty();
        write("s2", "火箭", "北京天安门", 4);
        assertThat(column("id", trigrams("天安门"))).containsExactly("s2");
        assertIndexesWhole(database);
    }

    @Test
    void a_story_keeps_its_number_through_a_vacuum() throws SQLException {
        write("s1", "One", ".", 1);
        write("s2", "Rocket", ".", 2);
        update("DELETE FROM story WHERE id = 's1'");
        update("VACUUM");
        assertThat(column("id", words("rocket"))).containsExactly("s2");
    }

    private void write(String id, String headline, String text, int version) throws SQLException {
        update("INSERT INTO story (id, headline, text, version) VALUES ('" + id + "', '" + headline + "', '" + text
                + "', " + version + ") ON CONFLICT (id) DO UPDATE SET headline = excluded.headline,"
                + " text = excluded.text, version = excluded.version, deleted = 0"
                + " WHERE excluded.version > story.version");
    }

    private static String words(String words) {
        return "SELECT id FROM story_words w JOIN story ON number = w.rowid WHERE story_words MATCH '" + words + "'";
    }

    private static String trigrams(String characters) {
        return "SELECT id FROM story_trigrams t JOIN story ON number = t.rowid WHERE story_trigrams MATCH '\""
                + characters + "\"'";
    }

    /** FTS5 compares every entry with the stories, and fails if one is missing, wrong or too many. */
    private static void assertIndexesWhole(Connection database) throws SQLException {
        update(database, "INSERT INTO story_words (story_words, rank) VALUES ('integrity-check', 1)");
        update(database, "INSERT INTO story_trigrams (story_trigrams, rank) VALUES ('integrity-check', 1)");
    }

    @Test
    void a_row_is_replaced_by_a_higher_version_only() throws SQLException {
        assertThat(upsert("first", 5)).isEqualTo(1);
        assertThat(upsert("late", 4)).isZero();
        assertThat(upsert("again", 5)).isZero();
        assertThat(upsert("newer", 6)).isEqualTo(1);
        assertThat(column("lead", "SELECT lead FROM cluster")).containsExactly("newer");
    }

    @Test
    void a_row_without_a_version_is_refused() {
        assertThatThrownBy(() -> update("INSERT INTO cluster (id) VALUES ('c1')"))
                .hasMessageContaining("cluster.version");
    }

    private int upsert(String lead, int version) throws SQLException {
        return update("INSERT INTO cluster (id, lead, version) VALUES ('c1', '" + lead + "', " + version + ")"
                + " ON CONFLICT (id) DO UPDATE SET lead = excluded.lead, version = excluded.version"
                + " WHERE excluded.version > cluster.version");
    }

    private int update(String sql) throws SQLException {
        return update(database, sql);
    }

    private static int update(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private List<String> columns(String table) throws SQLException {
        return column("name", "PRAGMA table_info(" + table + ")");
    }

    private List<String> plan(String query) throws SQLException {
        return column("detail", "EXPLAIN QUERY PLAN " + query);
    }

    private List<String> column(String name, String query) throws SQLException {
        return column(database, name, query);
    }

    private static List<String> column(Connection database, String name, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(name));
            }
        }
        return values;
    }

    /** The columns a record needs: its components in snake case, those of a record inside it under its name. */
    private static List<String> columns(Class<?> record, String prefix) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(component -> component.getType().isRecord()
                        ? columns(component.getType(), snake(component.getName()) + "_").stream()
                        : Stream.of(prefix + columnName(component)))
                .toList();
    }

    private static String columnName(RecordComponent component) {
        return OTHERWISE_NAMED.getOrDefault(component.getName(), snake(component.getName()));
    }

    private static String snake(String camel) {
        return camel.replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static List<String> with(List<String> columns, String... more) {
        return Stream.concat(columns.stream(), Arrays.stream(more)).toList();
    }
}
