package io.wiredesk.sink.desk.store;

import static io.wiredesk.sink.desk.testing.Samples.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wiredesk.sink.desk.testing.StoreWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is not as it should be, and then is. */
class StoreAvailabilityTest {

    @TempDir
    Path folder;

    private Path file;
    private Store store;

    @BeforeEach
    void open() {
        file = folder.resolve("news.db");
        store = Stores.open("jdbc:sqlite:" + file);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_store_that_is_not_there_yet_is_waited_for() {
        assertUnavailable("there is no store");
        try (StoreWriter writer = StoreWriter.at(file)) {
            writer.put(story("s1", 1, "A", "."));
            assertThat(store.story("s1")).isPresent();
        }
    }

    @Test
    void a_store_of_an_older_wiredesk_is_waited_for_until_it_is_brought_up_to_date() {
        try (StoreWriter writer = StoreWriter.at(file, 2)) {
            assertUnavailable("older wiredesk");
            writer.migrate(2);
            assertThat(store.topics(Instant.EPOCH)).isEmpty();
        }
    }

    @Test
    void an_empty_file_is_no_store_yet() throws IOException {
        Files.createFile(file);
        assertUnavailable("is empty or of an older");
    }

    @Test
    void a_store_of_a_newer_wiredesk_is_not_guessed_at() {
        try (StoreWriter writer = StoreWriter.at(file)) {
            writer.execute("PRAGMA user_version = 99");
            assertUnavailable("newer wiredesk (schema 99");
        }
    }

    @Test
    void what_is_no_database_is_said_to_be_none() throws IOException {
        Files.writeString(file, "no database ".repeat(100));
        assertUnavailable("SQLITE_NOTADB");
    }

    @Test
    void a_store_that_was_replaced_is_read_instead_of_the_old_one() throws IOException {
        try (StoreWriter old = StoreWriter.at(file)) {
            old.put(story("old", 1, "A", "."));
        }
        assertThat(store.story("old")).isPresent();
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve("news.db" + suffix));
        }
        assertUnavailable("there is no store");
        try (StoreWriter restored = StoreWriter.at(file)) {
            restored.put(story("restored", 1, "A", "."));
            assertThat(store.story("old")).isEmpty();
            assertThat(store.story("restored")).isPresent();
        }
    }

    @Test
    void a_store_nobody_writes_to_is_read() {
        StoreWriter.at(file).put(story("s1", 1, "A", ".")).close();
        assertThat(store.story("s1")).isPresent();
    }

    @Test
    void readers_and_the_writer_do_not_wait_for_each_other() throws Exception {
        try (StoreWriter writer = StoreWriter.at(file);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            writer.execute("PRAGMA busy_timeout = 0");
            writer.put(story("s1", 1, "A", "."));
            List<Future<Integer>> answers = IntStream.range(0, 500)
                    .mapToObj(i -> clients.submit(() -> store.stories(StoryFilter.ALL, Paging.first(5))
                            .items()
                            .size()))
                    .toList();
            writer.inTransaction(() -> {
                writer.put(story("s2", 1, "A", "."));
                assertThat(store.story("s2")).as("not committed").isEmpty();
            });
            assertThat(store.story("s2")).isPresent();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isBetween(1, 2);
            }
        }
    }

    @Test
    void the_desk_cannot_write() {
        try (StoreWriter writer = StoreWriter.at(file)) {
            writer.put(story("s1", 1, "A", "."));
            Readers readers = new Readers(StoreFile.of("jdbc:sqlite:" + file));
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> readers.ask(store -> store.all("DELETE FROM story RETURNING id", row -> 1)))
                    .withMessageContaining("SQLITE_READONLY");
            readers.close();
        }
    }

    @Test
    void other_kinds_of_stores_are_refused_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stores.open("jdbc:postgresql://user:secret@host/news"))
                .withMessageNotContaining("secret");
    }

    private void assertUnavailable(String why) {
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> store.story("s1"))
                .withMessageContaining(why)
                .withMessageContaining(file.toString());
    }
}
