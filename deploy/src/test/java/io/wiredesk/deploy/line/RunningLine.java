package io.wiredesk.deploy.line;

import io.wiredesk.deploy.cli.Wiredesk;
import io.wiredesk.deploy.runtime.DataFolder;
import io.wiredesk.deploy.runtime.RunningInstance;
import io.wiredesk.schemas.Channels;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** {@code wiredesk run} as a child process. */
public final class RunningLine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path data;
    private final Timing timing;
    private final RunningInstance instance;
    private final WatchedBroker broker;

    private RunningLine(Process process, Path data, Timing timing, RunningInstance instance) {
        this.process = process;
        this.data = data;
        this.timing = timing;
        this.instance = instance;
        this.broker = new WatchedBroker(instance.bootstrap());
    }

    /** From the start of the process until it said it was ready. */
    public record Timing(Duration untilReady) {
        @Override
        public String toString() {
            return "after %.1f s".formatted(untilReady.toMillis() / 1000.0);
        }
    }

    public static RunningLine start(Path config, Path data) throws IOException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Wiredesk.class.getName(),
                        "run",
                        "--config",
                        config.toString(),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .start();
        awaitReady(process);
        Timing timing = new Timing(Duration.ofNanos(System.nanoTime() - began));
        return new RunningLine(process, data, timing, DataFolder.running(data).orElseThrow());
    }

    /** Reads its log to the end, so that it never blocks on it. */
    private static void awaitReady(Process process) throws IOException {
        BufferedReader log = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            said.append(line).append('\n');
            if (line.contains(" ready after ")) {
                Thread.ofVirtual().start(() -> log.lines().forEach(later -> {}));
                return;
            }
        }
        throw new IllegalStateException("it never got ready:\n" + said);
    }

    public Timing timing() {
        return timing;
    }

    public long pid() {
        return process.pid();
    }

    public RunningInstance instance() {
        return instance;
    }

    public Channels channels() {
        return new Channels(instance.prefix(), instance.editionPartitions());
    }

    WatchedBroker broker() {
        return broker;
    }

    Path database() {
        return data.resolve("wiredesk.db");
    }

    /** Until all these headlines are stored. */
    void awaitAll(Set<String> headlines) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Set<String> missing = new HashSet<>(headlines);
        while (!missing.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("not stored: " + missing);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            try (Sqlite store = Sqlite.open(database())) {
                missing.removeAll(store.strings("SELECT headline FROM story WHERE deleted = 0"));
            }
        }
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        broker.close();
        kill();
    }

    /** For messages. */
    @Override
    public String toString() {
        return List.of(process.pid(), data).toString();
    }
}
