package io.wiredesk.deploy.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker and controller in this process, its data on disk, listening on the loopback address only.
 *
 * <p>Kafka offers no public way to embed a broker. This is the only class that touches the server's own classes, and
 * only those its main programs use: format the folder, then start a {@code KafkaRaftServer}.
 */
public final class EmbeddedBroker implements AutoCloseable {

    static final int NODE = 1;

    private static final Duration CONTROLLER_PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final String bootstrap;
    private final KafkaRaftServer server;
    private final FolderLock lock;

    private EmbeddedBroker(String bootstrap, KafkaRaftServer server, FolderLock lock) {
        this.bootstrap = bootstrap;
        this.server = server;
        this.lock = lock;
    }

    /**
     * Where the broker keeps its data, and where it listens.
     *
     * @param dir Kafka's own folder; created and formatted when there is nothing in it
     * @param port 0 for a free one, another at each start
     */
    public record Settings(Path dir, int port) {}

    /**
     * Starts the broker; when this returns it serves clients.
     *
     * @throws StartupFailure if the port or the folder is in use, or the data cannot be opened; nothing is left running
     */
    public static EmbeddedBroker start(Settings settings) {
        FolderLock lock = FolderLock.acquire(settings.dir());
        try {
            LoopbackPorts.Pair ports = LoopbackPorts.choose(settings.port());
            KafkaConfig config = new KafkaConfig(BrokerProperties.of(settings.dir(), ports), false);
            if (isNew(settings.dir())) {
                format(settings.dir(), config);
            } else {
                retireLastRun(settings.dir(), ports);
            }
            return new EmbeddedBroker(
                    LoopbackPorts.ADDRESS + ":" + ports.broker(), startServer(settings.dir(), config), lock);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /** Where it listens, on the loopback address. */
    public int port() {
        return Integer.parseInt(bootstrap.substring(bootstrap.lastIndexOf(':') + 1));
    }

    /** {@code host:port} for clients. */
    public String bootstrap() {
        return bootstrap;
    }

    /** Hands everything to the disk and stops; returns when no thread of it is left. */
    @Override
    public void close() {
        stop(server);
        lock.close();
    }

    /** A folder that has logs but lost its identity is damaged, not new: never format over data. */
    private static boolean isNew(Path dir) {
        if (Files.exists(dir.resolve("meta.properties"))) {
            return false;
        }
        if (hasFolders(dir)) {
            throw damaged(dir, "meta.properties is missing", null);
        }
        return true;
    }

    private static void format(Path dir, KafkaConfig config) {
        try {
            new Formatter()
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(config.metadataLogDir())
                    .setHasDynamicQuorum(false)
                    .addDirectory(dir.toString())
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) {
            throw new StartupFailure(
                    "the broker's folder " + dir + " cannot be prepared (" + StartupFailure.reason(e) + ")",
                    "Check free space and permissions, or choose another folder with --data",
                    e);
        }
    }

    private static boolean hasFolders(Path dir) {
        try (Stream<Path> entries = Files.list(dir)) {
            return entries.anyMatch(Files::isDirectory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes the broker of the last run off the controller's books, with nothing but the controller running.
     *
     * <p>Otherwise, after a crash, the broker first comes up as its former self: it takes up its transactions, and when
     * the controller then notices that the former self is dead, no partition has a leader for a moment. In that moment
     * Kafka 4.3.1 takes partitions for deleted, drops their transaction markers and calls the transaction complete; who
     * reads committed records never gets past it (measured: 2 of 11 kills in open transactions; the cause is
     * KRaftMetadataCache.getPartitionLeaderEndpoint, which does not tell "no leader" from "no partition").
     */
    private static void retireLastRun(Path dir, LoopbackPorts.Pair ports) {
        KafkaRaftServer controller =
                startServer(dir, new KafkaConfig(BrokerProperties.controllerOnly(dir, ports), false));
        try (Admin admin = Admin.create(BrokerProperties.controllerClient(ports))) {
            unregister(admin);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof BrokerIdNotRegisteredException)) {
                throw notStarted(dir, StartupFailure.reason(e), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notStarted(dir, "interrupted", e);
        } finally {
            stop(controller);
        }
    }

    /** A controller that has not read its metadata yet says that it does not support to be asked directly. */
    private static void unregister(Admin admin) throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + CONTROLLER_PATIENCE.toNanos();
        while (true) {
            try {
                admin.unregisterBroker(NODE).all().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnsupportedVersionException) || System.nanoTime() > deadline) {
                    throw e;
                }
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    private static KafkaRaftServer startServer(Path dir, KafkaConfig config) {
        try (KafkaExits exits = KafkaExits.capture()) {
            KafkaRaftServer server = open(dir, config);
            try {
                server.startup();
            } catch (Throwable e) { // Scala declares nothing and throws anything
                stop(server);
                throw notStarted(dir, StartupFailure.reason(e), e);
            }
            if (exits.requested().isDone()) {
                stop(server);
                throw notStarted(dir, "a fatal fault, logged above", null);
            }
            return server;
        }
    }

    /** Reads the folder's identity; no thread runs yet. */
    private static KafkaRaftServer open(Path dir, KafkaConfig config) {
        try {
            return new KafkaRaftServer(config, Time.SYSTEM);
        } catch (RuntimeException e) {
            throw damaged(dir, StartupFailure.reason(e), e);
        }
    }

    private static void stop(KafkaRaftServer server) {
        server.shutdown();
        server.awaitShutdown();
    }

    private static StartupFailure damaged(Path dir, String reason, @Nullable Throwable cause) {
        return new StartupFailure(
                "the broker's folder " + dir + " is damaged (" + reason + ")",
                "Restore it from a backup, or move it away to start with an empty one",
                cause);
    }

    private static StartupFailure notStarted(Path dir, String reason, @Nullable Throwable cause) {
        return new StartupFailure(
                "the broker in " + dir + " did not start (" + reason + ")",
                "Check free space, permissions and ports, then start again",
                cause);
    }
}
