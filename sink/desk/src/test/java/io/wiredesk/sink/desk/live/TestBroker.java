package io.wiredesk.sink.desk.live;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real broker and controller in this process, its data on disk. */
record TestBroker(Path folder, int port, int controllerPort, KafkaRaftServer server) implements AutoCloseable {

    /** A new one, with nothing in it. */
    static TestBroker start() {
        try {
            Path folder = Files.createTempDirectory("wiredesk-desk");
            int port = freePort();
            int controllerPort = freePort();
            format(folder, new KafkaConfig(properties(folder, port, controllerPort), false));
            return start(folder, port, controllerPort);
        } catch (Exception e) {
            throw new IllegalStateException("no broker", e);
        }
    }

    private static TestBroker start(Path folder, int port, int controllerPort) {
        KafkaConfig config = new KafkaConfig(properties(folder, port, controllerPort), false);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        server.startup();
        return new TestBroker(folder, port, controllerPort, server);
    }

    /** The same after it was closed: same data, same address. */
    TestBroker restarted() {
        return start(folder, port, controllerPort);
    }

    String bootstrap() {
        return "127.0.0.1:" + port;
    }

    private static void format(Path folder, KafkaConfig config) throws Exception {
        new Formatter()
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(config.metadataLogDir())
                .setHasDynamicQuorum(false)
                .addDirectory(folder.toString())
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    private static Map<String, String> properties(Path folder, int port, int controllerPort) {
        Map<String, String> all = new HashMap<>(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "log.dirs", folder.toString(),
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "auto.create.topics.enable", "false",
                "message.max.bytes", "10551296"));
        all.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "log.index.size.max.bytes", "262144",
                "log.cleaner.dedupe.buffer.size", "8388608"));
        return all;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    void deleteFolder() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
