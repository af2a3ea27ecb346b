package io.wiredesk.enrich.dedup;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a pool keeps what it knows. The caller commits it together with what the deduplicator gives out, or neither.
 * All values are JSON by {@link io.wiredesk.schemas.Json}.
 */
public interface DedupStore {

    @Nullable
    TrackedStory story(String id);

    void put(TrackedStory story);

    void deleteStory(String id);

    @Nullable
    TrackedCluster cluster(String id);

    void put(TrackedCluster cluster);

    void deleteCluster(String id);

    /** How far the pool is; null before its first story. */
    @Nullable
    PoolClock clock();

    void put(PoolClock clock);

    /** All of them, in any order. */
    void forEachStory(Consumer<TrackedStory> action);

    /** All of them, in any order. */
    void forEachCluster(Consumer<TrackedCluster> action);
}
