package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Story;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Stories for a pool that holds so many clusters and goes on holding them: for each that comes one is forgotten. The store
 * is a map of JSON, so that records are written and read as in a stream; making the stories is not counted.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PoolBenchmark {

    private static final int BATCH = 500;

    /** What the stream founds of clusters a story. */
    private static final double CLUSTERS_A_STORY = 0.64;

    @Param({"15000"})
    public int clusters;

    private final JsonStore store = new JsonStore();
    private final Deduplicator deduplicator = new Deduplicator(DedupSettings.DEFAULT, store);
    private NewsStream stream = new NewsStream(1);
    private List<Story> batch = List.of();

    @Setup
    public void fill() {
        int inWindow = (int) (clusters / CLUSTERS_A_STORY);
        stream = new NewsStream(inWindow);
        for (int i = 0; i < inWindow * 1.2; i++) {
            put(stream.next());
        }
        say();
    }

    @Setup(Level.Invocation)
    public void write() {
        batch = stream.next(BATCH);
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void put(Blackhole hole) {
        for (Story story : batch) {
            hole.consume(put(story));
        }
    }

    @TearDown
    public void say() {
        System.out.printf("%d stories in %d clusters%n", store.stories.size(), store.clusters.size());
    }

    private List<DedupChange> put(Story story) {
        return deduplicator.put(story, story.publishedAt());
    }
}
