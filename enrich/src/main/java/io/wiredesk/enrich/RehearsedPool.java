package io.wiredesk.enrich;

import io.wiredesk.enrich.dedup.DedupStore;
import io.wiredesk.enrich.dedup.PoolClock;
import io.wiredesk.enrich.dedup.TrackedCluster;
import io.wiredesk.enrich.dedup.TrackedStory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A pool in memory that notes each touch of it, so that another store can be touched the same way. */
final class RehearsedPool implements DedupStore {

    private final Map<String, TrackedStory> stories = new HashMap<>();
    private final Map<String, TrackedCluster> clusters = new HashMap<>();
    private @Nullable PoolClock clock;
    private List<Consumer<DedupStore>> touches = new ArrayList<>();

    /** What was read and written since the last time. */
    List<Consumer<DedupStore>> takeTouches() {
        List<Consumer<DedupStore>> taken = touches;
        touches = new ArrayList<>();
        return taken;
    }

    @Override
    public @Nullable TrackedStory story(String id) {
        touches.add(store -> store.story(id));
        return stories.get(id);
    }

    @Override
    public void put(TrackedStory story) {
        touches.add(store -> store.put(story));
        stories.put(story.member().membership().storyId(), story);
    }

    @Override
    public void deleteStory(String id) {
        touches.add(store -> store.deleteStory(id));
        stories.remove(id);
    }

    @Override
    public @Nullable TrackedCluster cluster(String id) {
        touches.add(store -> store.cluster(id));
        return clusters.get(id);
    }

    @Override
    public void put(TrackedCluster cluster) {
        touches.add(store -> store.put(cluster));
        clusters.put(cluster.id(), cluster);
    }

    @Override
    public void deleteCluster(String id) {
        touches.add(store -> store.deleteCluster(id));
        clusters.remove(id);
    }

    @Override
    public @Nullable PoolClock clock() {
        touches.add(DedupStore::clock);
        return clock;
    }

    @Override
    public void put(PoolClock now) {
        touches.add(store -> store.put(now));
        clock = now;
    }

    @Override
    public void forEachStory(Consumer<TrackedStory> action) {
        stories.values().forEach(action);
    }

    @Override
    public void forEachCluster(Consumer<TrackedCluster> action) {
        clusters.values().forEach(action);
    }
}
