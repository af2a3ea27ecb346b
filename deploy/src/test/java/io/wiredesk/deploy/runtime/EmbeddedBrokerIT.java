package io.wiredesk.deploy.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiredesk.deploy.runtime.EmbeddedBroker.Settings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

    private static final String CHANNEL = "numbers";

    @TempDir
    Path dir;

    private Set<Thread> before = Set.of();

    @BeforeEach
    void rememberThreads() {
        before = LiveThreads.keepingTheProcessUp();
    }

    @AfterEach
    void no_thread_is_left_to_keep_the_process_up() throws InterruptedException {
        assertThat(LiveThreads.since(before)).isEmpty();
    }

    @Test
    void what_was_committed_is_there_after_a_restart_and_what_was_aborted_is_not() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(new Settings(dir, 0))) {
            createChannel(broker);
            try (var producer = Numbers.transactions(broker.bootstrap())) {
                Numbers.commit(producer, CHANNEL, 1);
                producer.beginTransaction();
                producer.send(Numbers.number(CHANNEL, 666)).get();
                producer.abortTransaction();
            }
        }

        try (EmbeddedBroker again = EmbeddedBroker.start(new Settings(dir, 0));
                var producer = Numbers.transactions(again.bootstrap())) {
            Numbers.commit(producer, CHANNEL, 2);

            assertThat(Numbers.readCommitted(again.bootstrap(), CHANNEL, 2)).containsExactly(1, 2);
        }
    }

    @Test
    void a_transaction_cut_by_kill_9_never_shows_and_holds_nobody_up() throws Exception {
        try (ChildJvm child = ChildJvm.start(RuntimeProcess.class, dir.toString(), "broker")) {
            String bootstrap = child.await("ready");
            createChannel(bootstrap);
            try (var producer = Numbers.transactions(bootstrap)) {
                Numbers.commit(producer, CHANNEL, 1);
                producer.beginTransaction();
                producer.send(Numbers.number(CHANNEL, 666)).get();
                child.kill();
                producer.close(Duration.ZERO);
            }
        }

        try (EmbeddedBroker again = EmbeddedBroker.start(new Settings(dir, 0));
                var producer = Numbers.transactions(again.bootstrap())) {
            Numbers.commit(producer, CHANNEL, 2);

            assertThat(Numbers.readCommitted(again.bootstrap(), CHANNEL, 2)).containsExactly(1, 2);
        }
    }

    @Test
    void a_port_in_use_is_named_and_the_folder_is_free_again() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(new Settings(dir, other.getLocalPort())))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("port " + other.getLocalPort())
                    .hasMessageContaining("in use");
        }
        FolderLock.acquire(dir).close();
    }

    @Test
    void a_folder_in_use_by_another_process_is_named_with_its_pid() {
        try (ChildJvm child = ChildJvm.start(RuntimeProcess.class, dir.toString(), "broker")) {
            child.await("ready");

            assertThatThrownBy(() -> EmbeddedBroker.start(new Settings(dir, 0)))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining(dir.toString())
                    .hasMessageContaining("process " + child.pid());
        }
    }

    @Test
    void a_damaged_cluster_id_is_refused_with_a_way_out() throws Exception {
        EmbeddedBroker.start(new Settings(dir, 0)).close();
        Files.writeString(dir.resolve("meta.properties"), "version=1\nnode.id=1\n");

        assertThatThrownBy(() -> EmbeddedBroker.start(new Settings(dir, 0)))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining(dir.toString())
                .hasMessageContaining("damaged")
                .hasMessageContaining("backup");
    }

    @Test
    void data_without_identity_is_never_formatted_over() throws Exception {
        EmbeddedBroker.start(new Settings(dir, 0)).close();
        Files.delete(dir.resolve("meta.properties"));

        assertThatThrownBy(() -> EmbeddedBroker.start(new Settings(dir, 0)))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("meta.properties is missing");
    }

    @Test
    void a_log_that_cannot_be_opened_stops_the_start_and_not_the_process() throws Exception {
        EmbeddedBroker.start(new Settings(dir, 0)).close();
        Path log = dir.resolve("__cluster_metadata-0");
        Files.move(log, dir.resolve("aside"));
        Files.writeString(log, "a file where a folder should be");

        assertThatThrownBy(() -> EmbeddedBroker.start(new Settings(dir, 0)))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining(dir.toString());
    }

    private static void createChannel(EmbeddedBroker broker) throws Exception {
        createChannel(broker.bootstrap());
    }

    private static void createChannel(String bootstrap) throws Exception {
        try (Admin admin = admin(bootstrap)) {
            admin.createTopics(List.of(new NewTopic(CHANNEL, 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static Admin admin(String bootstrap) {
        return Admin.create(Map.of("bootstrap.servers", bootstrap));
    }
}
