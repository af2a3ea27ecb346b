package io.wiredesk.deploy.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiredesk.deploy.runtime.EmbeddedConnect.Settings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedConnectIT {

    private static final String CHANNEL = "w.numbers";

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
    void a_source_goes_on_after_a_restart_without_gap_or_double() throws Exception {
        ClassLoader ours = Thread.currentThread().getContextClassLoader();
        try (EmbeddedBroker broker = startBroker()) {
            createChannel(broker.bootstrap());
            try (EmbeddedConnect connect = EmbeddedConnect.start(settings(broker))) {
                connect.putConnector("count", CountingConnector.config(CHANNEL, 7));
                assertThat(Numbers.readCommitted(broker.bootstrap(), CHANNEL, 7))
                        .hasSize(7);
                assertThat(connect.statuses()).singleElement().satisfies(status -> {
                    assertThat(status.name()).isEqualTo("count");
                    assertThat(status.isRunning()).isTrue();
                });
            }
        }
        try (EmbeddedBroker broker = startBroker();
                EmbeddedConnect connect = EmbeddedConnect.start(settings(broker))) {
            connect.putConnector("count", CountingConnector.config(CHANNEL, 23));

            assertThat(Numbers.readCommitted(broker.bootstrap(), CHANNEL, 23)).isEqualTo(numbersTo(23));
        }
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(ours);
    }

    @Test
    void a_source_killed_while_it_writes_leaves_no_gap_and_no_double() throws Exception {
        try (ChildJvm child = ChildJvm.start(RuntimeProcess.class, dir.toString(), "count")) {
            child.await("counting");
        }

        try (EmbeddedBroker broker = startBroker();
                EmbeddedConnect connect = EmbeddedConnect.start(settings(broker))) {
            int soFar = Numbers.committed(broker.bootstrap(), CHANNEL).getLast();
            Numbers.readCommitted(broker.bootstrap(), CHANNEL, soFar + 100);
            connect.removeConnector("count");

            List<Integer> all = Numbers.committed(broker.bootstrap(), CHANNEL);
            assertThat(all).isEqualTo(numbersTo(all.size()));
        }
    }

    @Test
    void connectors_come_stay_as_they_are_and_go() throws Exception {
        try (EmbeddedBroker broker = startBroker();
                EmbeddedConnect connect = EmbeddedConnect.start(settings(broker))) {
            createChannel(broker.bootstrap());
            connect.putConnector("a", CountingConnector.config(CHANNEL, 1));
            connect.putConnector("a", CountingConnector.config(CHANNEL, 1));
            connect.putConnector("b", CountingConnector.config(CHANNEL, 2));
            Numbers.readCommitted(broker.bootstrap(), CHANNEL, 2);
            assertThat(connect.statuses()).extracting(ConnectorStatus::name).contains("b");

            connect.removeConnector("a");
            connect.removeConnector("b");
            connect.removeConnector("never was");

            assertThat(connect.statuses()).isEmpty();
        }
    }

    @Test
    void a_configuration_the_connector_does_not_accept_is_explained() {
        try (EmbeddedBroker broker = startBroker();
                EmbeddedConnect connect = EmbeddedConnect.start(settings(broker))) {
            assertThatThrownBy(() -> connect.putConnector("count", CountingConnector.config(CHANNEL, 0)))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("connector count")
                    .hasMessageContaining(CountingConnector.LIMIT);
        }
    }

    @Test
    void a_failed_task_shows_its_reason() throws Exception {
        Map<String, String> config = new HashMap<>(CountingConnector.config(CHANNEL, 1));
        config.put(CountingConnector.FAILURE, "the well is dry\nand so on");
        try (EmbeddedBroker broker = startBroker();
                EmbeddedConnect connect = EmbeddedConnect.start(settings(broker))) {
            createChannel(broker.bootstrap());
            connect.putConnector("count", config);

            assertThat(firstProblem(connect)).contains("the well is dry").doesNotContain("and so on");
        }
    }

    @Test
    void a_rest_port_in_use_is_a_failure_and_not_the_end_of_the_process() throws Exception {
        try (EmbeddedBroker broker = startBroker();
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(
                            () -> EmbeddedConnect.start(new Settings(broker.bootstrap(), "w.", other.getLocalPort())))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("did not start")
                    .hasMessageContaining("REST port");
        }
    }

    @Test
    void a_worker_that_gives_up_after_its_start_is_a_failure_and_not_the_end_of_the_process() throws Exception {
        try (EmbeddedBroker broker = startBroker();
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            NewTopic notCompacted = new NewTopic("w.connect-configs", 1, (short) 1);
            admin.createTopics(List.of(notCompacted)).all().get();

            assertThatThrownBy(() -> EmbeddedConnect.start(settings(broker)))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("did not start");
        }
    }

    private EmbeddedBroker startBroker() {
        return EmbeddedBroker.start(new EmbeddedBroker.Settings(dir, 0));
    }

    private static Settings settings(EmbeddedBroker broker) {
        return new Settings(broker.bootstrap(), "w.", 0);
    }

    private static void createChannel(String bootstrap) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(CHANNEL, 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** The status of a task arrives on its own time, through Kafka. */
    private static String firstProblem(EmbeddedConnect connect) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(deadline)) {
            for (ConnectorStatus status : connect.statuses()) {
                for (ConnectorStatus.Task task : status.tasks()) {
                    if (task.problem() != null) {
                        return task.problem();
                    }
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no task has failed: " + connect.statuses());
    }

    private static List<Integer> numbersTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
