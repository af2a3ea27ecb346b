package io.wiredesk.sink.sql;

import static io.wiredesk.sink.sql.Sink.stories;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store says where to read on, so that it and what it lacks can never drift apart. */
class ChannelOffsetTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("news.db");
    }

    @Test
    void a_new_store_reads_from_the_beginning() {
        assertThat(positionOfNewTask(0)).isZero();
    }

    @Test
    void a_restarted_task_reads_on_from_what_was_flushed() {
        try (Sink sink = Sink.into(file)) {
            sink.flush(0, 41);
            sink.flush(0, 42);
            sink.flush(1, 7);
        }
        assertThat(positionOfNewTask(0)).isEqualTo(42);
        assertThat(positionOfNewTask(1)).isEqualTo(7);
        assertThat(positionOfNewTask(2)).isZero();
    }

    @Test
    void a_restored_backup_reads_on_from_where_it_was_taken() throws Exception {
        Path backup = folder.resolve("backup.db");
        try (Sink sink = Sink.into(file)) {
            sink.flush(0, 10);
            sink.execute("VACUUM INTO '" + backup + "'");
            sink.flush(0, 20);
        }
        Files.copy(backup, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(positionOfNewTask(0)).isEqualTo(10);
    }

    @Test
    void altering_the_connectors_offsets_alters_the_stores() {
        try (Sink sink = Sink.into(file)) {
            sink.flush(0, 42);
            sink.flush(1, 42);
        }
        Map<TopicPartition, Long> offsets = new HashMap<>();
        offsets.put(stories(0), 5L);
        offsets.put(stories(1), null);
        assertThat(new SqlSinkConnector().alterOffsets(Map.of("sql.url", "jdbc:sqlite:" + file), offsets))
                .isTrue();
        assertThat(positionOfNewTask(0)).isEqualTo(5);
        assertThat(positionOfNewTask(1)).isZero();
    }

    @Test
    void a_channel_that_a_pattern_let_in_is_refused_at_once() {
        try (Sink sink = Sink.into(file)) {
            assertThatThrownBy(() -> sink.open(new TopicPartition("wiredesk.dead-letters", 0)))
                    .isInstanceOf(ConfigException.class)
                    .hasMessage("topics: no table for wiredesk.dead-letters");
        }
    }

    private @Nullable Long positionOfNewTask(int partition) {
        try (Sink sink = Sink.into(file)) {
            sink.open(stories(partition));
            return sink.worker.positions.get(stories(partition));
        }
    }
}
