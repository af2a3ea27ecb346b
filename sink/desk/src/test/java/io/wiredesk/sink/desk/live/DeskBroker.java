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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One real broker in this process for all tests that take a {@link Installation}: each gets channels of its own. */
public final class DeskBroker implements ParameterResolver {

    private static final AtomicInteger INSTALLATIONS = new AtomicInteger();

    private record Broker(String bootstrap, KafkaRaftServer server, Path folder) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            server.shutdown();
            server.awaitShutdown();
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installation.class;
    }

    /** JUnit closes what is in its stores: the broker after all tests, an installation after its test. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Namespace here = ExtensionContext.Namespace.create(DeskBroker.class);
        Broker broker = context.getRoot()
                .getStore(here)
                .getOrComputeIfAbsent(Broker.class, key -> start(), Broker.class);
        return context.getStore(here)
                .getOrComputeIfAbsent(
                        Installation.class,
                        key -> new Installation(
                                broker.bootstrap(), "test" + INSTALLATIONS.incrementAndGet() + "."),
                        Installation.class);
    }

    private static Broker start() {
        try {
            Path folder = Files.createTempDirectory("wiredesk-desk");
            int port = freePort();
            KafkaConfig config = new KafkaConfig(properties(folder, port, freePort()), false);
            new Formatter()
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(config.metadataLogDir())
                    .setHasDynamicQuorum(false)
                    .addDirectory(folder.toString())
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
            KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            return new Broker("127.0.0.1:" + port, server, folder);
        } catch (Exception e) {
            throw new IllegalStateException("no broker", e);
        }
    }

    private static Map<String, String> properties(Path folder, int port, int controller) {
        Map<String, String> all = new HashMap<>(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "log.dirs", folder.toString(),
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                "controller.listener.names", "CONTROLLER",
                "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
                "controller.quorum.voters", "1@127.0.0.1:" + controller,
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
}
