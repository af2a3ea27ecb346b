package io.wiredesk.sink.sql;

import static io.wiredesk.sink.sql.Samples.CHANNELS;
import static io.wiredesk.sink.sql.Samples.storyRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.RetriableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class StoreTroubleTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("news.db");
    }

    @Test
    void a_locked_store_puts_the_batch_off() throws Exception {
        try (Sink sink = Sink.into(file)) {
            sink.put(storyRecord("s1", "Before", 1));
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                assertThatThrownBy(() -> sink.put(storyRecord("s2", "Meanwhile", 2)))
                        .isInstanceOf(RetriableException.class)
                        .hasMessageContaining(file + " is locked by another program");
                assertThat(sink.worker.pauses).containsExactly(2_000L);
            }
            sink.put(storyRecord("s2", "Meanwhile", 2));
            assertThat(headlines(sink)).containsExactly("Before", "Meanwhile");
        }
    }

    @Test
    void a_bad_record_is_reported_once_however_often_its_batch_is_put_off() throws Exception {
        try (Sink sink = Sink.into(file, Map.of("sql.batch.size", "1"))) {
            var batch = List.of(Samples.text(CHANNELS.stories(), "s1", "{", 1), storyRecord("s2", "Good", 2));
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                assertThatThrownBy(() -> sink.put(batch)).isInstanceOf(RetriableException.class);
            }
            sink.put(batch);
            assertThat(sink.worker.deadLetters).hasSize(1);
        }
    }

    @Test
    void a_store_that_is_being_written_can_be_opened() throws Exception {
        Sink.into(file).close();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            Sink.into(file).close();
        }
    }

    @Test
    void nothing_is_locked_between_batches() throws Exception {
        try (Sink sink = Sink.into(file)) {
            sink.put(storyRecord("s1", "Done", 1));
            sink.execute("UPDATE source SET title = NULL");
        }
    }

    @Test
    void readers_do_not_hold_up_the_sink() throws Exception {
        try (Sink sink = Sink.into(file);
                Connection reader = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = reader.createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT count(*) FROM story").close();
            sink.put(storyRecord("s1", "Meanwhile", 1));
            assertThat(headlines(sink)).containsExactly("Meanwhile");
        }
    }

    @Test
    void a_dead_connection_is_replaced() throws Exception {
        SqliteDialect dialect = new SqliteDialect(file);
        List<Connection> connections = new ArrayList<>();
        SQLiteDataSource source = new SQLiteDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                connections.add(connection);
                return connection;
            }
        };
        source.setUrl("jdbc:sqlite:" + file);
        try (SqlWriter writer = new SqlWriter(dialect, source, new Decoder(StoryTables.of(CHANNELS)))) {
            assertThat(writer.write(List.of(storyRecord("s1", "Before", 1)))).isInstanceOf(Delivery.Stored.class);
            connections.get(connections.size() - 1).close();
            assertThat(writer.write(List.of(storyRecord("s2", "After", 2)))).isInstanceOf(Delivery.Retriable.class);
            assertThat(writer.write(List.of(storyRecord("s2", "After", 2)))).isInstanceOf(Delivery.Stored.class);
        }
        try (Sink sink = Sink.into(file)) {
            assertThat(headlines(sink)).containsExactly("Before", "After");
        }
    }

    @Test
    void a_file_deleted_under_the_task_stops_it_before_anything_is_lost() throws Exception {
        try (Sink sink = Sink.into(file)) {
            sink.put(storyRecord("s1", "Before", 1));
            Files.delete(file);
            assertThatThrownBy(() -> sink.put(storyRecord("s2", "After", 2)))
                    .isInstanceOf(ConnectException.class)
                    .isNotInstanceOf(RetriableException.class)
                    .hasMessageContaining("was moved or deleted while in use; restart the connector");
            assertThatThrownBy(() -> sink.flush(0, 3)).isInstanceOf(ConnectException.class);
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void a_full_disk_puts_the_batch_off() throws Exception {
        try (Sink sink = Sink.into(file)) {
            sink.put(storyRecord("s1", "Before", 1));
        }
        SqliteDialect dialect = new SqliteDialect(file);
        SQLiteDataSource small = new SQLiteDataSource();
        small.setUrl("jdbc:sqlite:" + file);
        small.getConfig().setMaxPageCount(60);
        try (SqlWriter writer = new SqlWriter(dialect, small, new Decoder(StoryTables.of(CHANNELS)))) {
            var large = List.of(storyRecord("s2", "x".repeat(400_000), 2));
            assertThat(writer.write(large))
                    .isInstanceOfSatisfying(
                            Delivery.Retriable.class,
                            later -> assertThat(later.why()).contains("make room"));
        }
        try (Sink sink = Sink.into(file)) {
            assertThat(headlines(sink)).containsExactly("Before");
        }
    }

    @Test
    void a_restart_migrates_nothing_and_keeps_everything() {
        List<Map<String, Object>> applied;
        try (Sink sink = Sink.into(file)) {
            sink.put(storyRecord("s1", "Kept", 1));
            applied = sink.query("SELECT version, installed_on FROM flyway_schema_history");
        }
        try (Sink sink = Sink.into(file)) {
            assertThat(sink.query("SELECT version, installed_on FROM flyway_schema_history"))
                    .isEqualTo(applied);
            assertThat(headlines(sink)).containsExactly("Kept");
        }
    }

    @Test
    void a_store_of_a_newer_version_is_left_alone() {
        try (Sink sink = Sink.into(file)) {
            sink.execute("INSERT INTO flyway_schema_history SELECT 999, '999', 'future', type, 'V999__future.sql', 1,"
                    + " installed_by, installed_on, 1, 1 FROM flyway_schema_history WHERE version = '1'");
        }
        assertThatThrownBy(() -> Sink.into(file))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("a newer one or another program wrote it");
    }

    @Test
    void another_programs_database_is_left_alone() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("CREATE TABLE recipes (name TEXT)");
        }
        assertThatThrownBy(() -> Sink.into(file))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("another program wrote it");
    }

    @Test
    void a_file_that_is_no_database_is_left_alone() throws Exception {
        Files.writeString(file, "Dear diary, ".repeat(1000));
        assertThatThrownBy(() -> Sink.into(file))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("no SQLite database");
        assertThat(file).hasContent("Dear diary, ".repeat(1000));
    }

    @Test
    void a_missing_folder_is_a_configuration_error() {
        Path missing = folder.resolve("missing/news.db");
        assertThatThrownBy(() -> Sink.into(missing))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("sql.url")
                .hasMessageContaining(folder.resolve("missing") + " ");
    }

    private static List<Object> headlines(Sink sink) {
        return sink.query("SELECT headline FROM story ORDER BY version").stream()
                .map(row -> row.get("headline"))
                .toList();
    }
}
