package io.wiredesk.enrich;

import io.wiredesk.enrich.dedup.DedupStore;
import io.wiredesk.enrich.dedup.PoolClock;
import io.wiredesk.enrich.dedup.TrackedCluster;
import io.wiredesk.enrich.dedup.TrackedStory;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** One pool's part of the stores: keys carry the pool. */
record PoolStore(
        String pool,
        KeyValueStore<String, TrackedStory> stories,
        KeyValueStore<String, TrackedCluster> clusters,
        KeyValueStore<String, PoolClock> clocks)
        implements DedupStore {

    /** A pool's name is configured without control characters, so this cannot be part of it. */
    private static final char END_OF_POOL = '\u0000';

    static PoolStore in(ProcessorContext<?, ?> context, String pool) {
        return new PoolStore(
                pool,
                context.getStateStore(StateStores.TRACKED_STORIES),
                context.getStateStore(StateStores.TRACKED_CLUSTERS),
                context.getStateStore(StateStores.POOL_CLOCKS));
    }

    @Override
    public @Nullable TrackedStory story(String id) {
        return stories.get(key(id));
    }

    @Override
    public void put(TrackedStory story) {
        stories.put(key(story.member().membership().storyId()), story);
    }

    @Override
    public void deleteStory(String id) {
        stories.delete(key(id));
    }

    @Override
    public @Nullable TrackedCluster cluster(String id) {
        return clusters.get(key(id));
    }

    @Override
    public void put(TrackedCluster cluster) {
        clusters.put(key(cluster.id()), cluster);
    }

    @Override
    public void deleteCluster(String id) {
        clusters.delete(key(id));
    }

    @Override
    public @Nullable PoolClock clock() {
        return clocks.get(pool);
    }

    @Override
    public void put(PoolClock clock) {
        clocks.put(pool, clock);
    }

    @Override
    public void forEachStory(Consumer<TrackedStory> action) {
        forEach(stories, action);
    }

    @Override
    public void forEachCluster(Consumer<TrackedCluster> action) {
        forEach(clusters, action);
    }

    private String key(String id) {
        return pool + END_OF_POOL + id;
    }

    private <V> void forEach(KeyValueStore<String, V> store, Consumer<V> action) {
        try (KeyValueIterator<String, V> all =
                store.prefixScan(key(""), Serdes.String().serializer())) {
            all.forEachRemaining(entry -> action.accept(entry.value));
        }
    }
}
