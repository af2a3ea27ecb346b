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

    private static final List<String> MIGRATIONS = List.of("V1__stories.sql", "V2__source_health.sql");

    private static final List<String> BOOKKEEPING = List.of("version", "deleted");

    /** Columns that cannot have their component's name, being a word of SQL or an id of something else. */
    private static final Map<String, String> OTHERWISE_NAMED = Map.of("cluster", "cluster_id", "of", "of_story");

    private Connection database;

    @BeforeEach
    void apply_the_scripts_to_an_empty_database() throws SQLException, IOException {
        database = DriverManager.getConnection("jdbc:sqlite::memory:");
        for (String name : MIGRATIONS) {
            try (InputStream script =
                            Objects.requireNonNull(getClass().getResourceAsStream("/wiredesk/sql/sqlite/" + name));
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
        }
        expected.addAll(BOOKKEEPING);
        assertThat(columns(table)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void links_and_topics_of_a_story_have_tables_of_their_own() throws SQLException {
        assertThat(columns("story_link"))
                .containsExactlyInAnyOrderElementsOf(with(columns(Story.Link.class, ""), "story_id", "position"));
        assertThat(columns("story_topic"))
                .containsExactlyInAnyOrderElementsOf(with(columns(Story.TopicTag.class, ""), "story_id", "rank"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "front page          | cluster_by_last_seen   | SELECT id FROM cluster WHERE deleted = 0 AND last_seen > '2026-11-01' ORDER BY last_seen DESC LIMIT 50",
                "newest stories      | story_by_time          | SELECT id FROM story WHERE deleted = 0 ORDER BY published_at DESC LIMIT 50",
                "a day's stories     | story_by_time          | SELECT id FROM story WHERE deleted = 0 AND published_at BETWEEN '2026-11-03' AND '2026-11-04'",
                "an edition          | story_by_edition       | SELECT id FROM story WHERE edition_id = 'e1' ORDER BY position",
                "a cluster's members | membership_by_cluster  | SELECT story_id FROM membership WHERE cluster_id = 'c1' AND deleted = 0",
                "a topic's stories   | story_topic_by_slug    | SELECT s.id FROM story_topic t JOIN story s ON s.id = t.story_id WHERE t.slug = 'science' AND s.deleted = 0",
                "who links to a page | story_link_by_url      | SELECT story_id FROM story_link WHERE url = 'https://news.example'",
            })
    void what_a_desk_asks_is_answered_from_an_index(String question, String index, String query) throws SQLException {
        assertThat(plan(query)).anyMatch(step -> step.contains(index)).noneMatch(step -> step.contains("TEMP B-TREE"));
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
