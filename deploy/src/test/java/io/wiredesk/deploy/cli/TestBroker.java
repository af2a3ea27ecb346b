package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.Channel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One broker for all integration tests of a run. To be replaced by the common one: only {@link #bootstrap} is used. */
final class TestBroker implements BeforeAllCallback {

    private String bootstrap = "";

    String bootstrap() {
        return bootstrap;
    }

    /** Creates channels as they are declared. */
    void create(Channel<?>... channels) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(channels).stream()
                            .map(channel -> new NewTopic(channel.name(), channel.partitions(), (short) 1)
                                    .configs(channel.config()))
                            .toList())
                    .all()
                    .get();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        bootstrap = context.getRoot()
                .getStore(Namespace.create(TestBroker.class))
                .getOrComputeIfAbsent("broker", key -> start(), Running.class)
                .bootstrap();
    }

    private record Running(KafkaRaftServer server, String bootstrap) implements AutoCloseable {
        @Override
        public void close() {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private static Running start() {
        try {
            Path folder = Files.createTempDirectory("wiredesk-broker");
            int port = freePort();
            KafkaConfig config = new KafkaConfig(properties(folder, port, freePort()), false);
            Formatter formatter = new Formatter()
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(config.metadataLogDir())
                    .setHasDynamicQuorum(false)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .addDirectory(folder.toString());
            formatter.run();
            KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            return new Running(server, "127.0.0.1:" + port);
        } catch (Exception e) {
            throw new IllegalStateException("no broker for the tests", e);
        }
    }

    private static Map<String, Object> properties(Path folder, int port, int controllerPort) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                1,
                "log.dirs",
                folder.toString(),
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "controller.listener.names",
                "CONTROLLER",
                "listener.security.protocol.map",
                "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
                "controller.quorum.voters",
                "1@127.0.0.1:" + controllerPort,
                "auto.create.topics.enable",
                false,
                "offsets.topic.replication.factor",
                "1"));
        properties.putAll(Map.of(
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "log.cleaner.dedupe.buffer.size", "8388608"));
        return properties;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
