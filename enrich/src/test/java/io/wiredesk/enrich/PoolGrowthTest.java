package io.wiredesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.enrich.dedup.DedupChange;
import io.wiredesk.enrich.dedup.DedupSettings;
import io.wiredesk.enrich.dedup.Deduplicator;
import io.wiredesk.enrich.dedup.NewsStream;
import io.wiredesk.schemas.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reports what a story costs in a pool on disk that holds so many, and what the pool costs: {@code -Ddedup.growth=true}.
 * For every story that is measured one is forgotten. Time is that of the processor, as others may use it too. No assertion
 * on time.
 */
@EnabledIfSystemProperty(named = "dedup.growth", matches = "true")
class PoolGrowthTest {

    private static final int MEASURED = 10_000;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {10_000, 10_000, 25_000, 50_000, 100_000, 250_000})
    void a_full_window(int stories) {
        NewsStream stream = new NewsStream(stories);
        long[] nanos = new long[MEASURED];
        int changes = 0;
        try (Disk disk = Disk.in(folder)) {
            Deduplicator deduplicator = new Deduplicator(DedupSettings.DEFAULT, disk.store());
            for (int i = 0; i < stories * 1.1; i++) {
                changes += put(deduplicator, stream.next()).size();
            }
            for (int i = 0; i < MEASURED; i++) {
                Story story = stream.next();
                long began = THREAD.getCurrentThreadCpuTime();
                changes += put(deduplicator, story).size();
                nanos[i] = THREAD.getCurrentThreadCpuTime() - began;
            }
        }
        assertThat(changes).isPositive();
        long bytes = size(folder);
        try (Disk disk = Disk.in(folder)) {
            long without = heap();
            long began = System.nanoTime();
            long beganCpu = THREAD.getCurrentThreadCpuTime();
            Deduplicator rebuilt = new Deduplicator(DedupSettings.DEFAULT, disk.store());
            put(rebuilt, stream.next());
            double cpu = (THREAD.getCurrentThreadCpuTime() - beganCpu) / 1e9;
            String restart = "%.1f s (%.1f s of a processor)".formatted((System.nanoTime() - began) / 1e9, cpu);
            report(stories, nanos, restart, heap() - without, bytes);
            assertThat(rebuilt.membership("none")).isNull();
        }
    }

    private static List<DedupChange> put(Deduplicator deduplicator, Story story) {
        return deduplicator.put(story, story.publishedAt());
    }

    private static void report(int stories, long[] nanos, String restart, long heap, long bytes) {
        double mean = Arrays.stream(nanos).average().orElseThrow();
        Arrays.sort(nanos);
        System.out.printf(
                "%,d stories: %.0f us of a processor a story (median %.0f, 99 in 100 under %.0f), %.0f a second;"
                        + " restart %s; a story takes %d bytes of heap, %d on disk%n",
                stories,
                mean / 1e3,
                nanos[nanos.length / 2] / 1e3,
                nanos[nanos.length * 99 / 100] / 1e3,
                1e9 / mean,
                restart,
                heap / stories,
                bytes / stories);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long size(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pool's stores as the topology has them, without their changelogs. */
    private record Disk(List<KeyValueStore<?, ?>> opened, PoolStore store) implements AutoCloseable {

        static Disk in(Path folder) {
            Properties properties = new Properties();
            properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "growth");
            properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
            var context = new MockProcessorContext<Void, Void>(properties, new TaskId(0, 0), folder.toFile());
            var stories = opened(StateStores.trackedStories(), context);
            var clusters = opened(StateStores.trackedClusters(), context);
            var clocks = opened(StateStores.poolClocks(), context);
            return new Disk(List.of(stories, clusters, clocks), new PoolStore("default", stories, clusters, clocks));
        }

        private static <V> KeyValueStore<String, V> opened(
                StoreBuilder<KeyValueStore<String, V>> builder, MockProcessorContext<?, ?> context) {
            KeyValueStore<String, V> store = builder.withLoggingDisabled().build();
            store.init(context.getStateStoreContext(), store);
            return store;
        }

        @Override
        public void close() {
            opened.forEach(KeyValueStore::close);
        }
    }
}
