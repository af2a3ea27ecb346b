package io.wiredesk.deploy.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path dir;

    @Test
    void a_new_folder_is_created_for_this_user_alone() throws Exception {
        Path root = dir.resolve("a/b");

        DataFolder.open(root).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_second_taker_in_the_same_process_is_refused() {
        try (DataFolder first = DataFolder.open(dir)) {
            assertThat(first.kafka()).isEqualTo(dir.resolve("kafka"));
            assertThatThrownBy(() -> DataFolder.open(dir))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining(dir.toString())
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void a_second_process_is_told_the_pid_of_the_first() {
        try (ChildJvm child = ChildJvm.start(Holder.class, dir.toString())) {
            child.await("held");

            assertThatThrownBy(() -> DataFolder.open(dir))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("process " + child.pid());
        }
    }

    @Test
    void a_killed_holder_leaves_neither_lock_nor_announcement() {
        try (ChildJvm child = ChildJvm.start(Holder.class, dir.toString())) {
            child.await("held");
            assertThat(DataFolder.running(dir)).map(RunningInstance::pid).contains(child.pid());
        }

        assertThat(DataFolder.running(dir)).isEmpty();
        try (DataFolder next = DataFolder.open(dir)) {
            assertThat(next.kafka()).isEqualTo(dir.resolve("kafka"));
            assertThat(dir.resolve("run.json")).doesNotExist();
        }
    }

    @Test
    void commands_find_the_running_process_until_it_closes() {
        RunningInstance us = new RunningInstance(
                "127.0.0.1:9",
                8,
                URI.create("http://127.0.0.1:7/"),
                "w.",
                4,
                ProcessHandle.current().pid());
        try (DataFolder folder = DataFolder.open(dir)) {
            assertThat(DataFolder.running(dir)).isEmpty();

            folder.announce(us);

            assertThat(DataFolder.running(dir)).contains(us);
        }
        assertThat(DataFolder.running(dir)).isEmpty();
    }

    @Test
    void an_unreadable_announcement_is_nobody() throws Exception {
        Files.write(dir.resolve("run.json"), "{half".getBytes(StandardCharsets.UTF_8));

        assertThat(DataFolder.running(dir)).isEmpty();
    }

    @Test
    void a_place_that_cannot_be_a_folder_is_named() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining(file.resolve("data").toString())
                .hasMessageContaining("cannot be written");
    }

    /** Holds the folder until killed. */
    static final class Holder {

        public static void main(String[] args) throws InterruptedException {
            DataFolder folder = DataFolder.open(Path.of(args[0]));
            folder.announce(new RunningInstance(
                    "127.0.0.1:9",
                    8,
                    URI.create("http://127.0.0.1:7/"),
                    "w.",
                    4,
                    ProcessHandle.current().pid()));
            System.out.println("held");
            new CountDownLatch(1).await();
        }
    }
}
