package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A store that holds bytes, as Kafka Streams' do: nothing survives in it that JSON cannot carry. */
final class JsonStore implements DedupStore {

    final Map<String, byte[]> stories = new HashMap<>();
    final Map<String, byte[]> clusters = new HashMap<>();
    byte @Nullable [] clock;
    int writes;

    JsonStore copy() {
        JsonStore copy = new JsonStore();
        copy.stories.putAll(stories);
        copy.clusters.putAll(clusters);
        copy.clock = clock;
        return copy;
    }

    @Override
    public @Nullable TrackedStory story(String id) {
        byte[] bytes = stories.get(id);
        return bytes == null ? null : Json.read(bytes, TrackedStory.class);
    }

    @Override
    public void put(TrackedStory story) {
        writes++;
        stories.put(story.id(), Json.bytes(story));
    }

    @Override
    public void deleteStory(String id) {
        writes++;
        stories.remove(id);
    }

    @Override
    public @Nullable TrackedCluster cluster(String id) {
        byte[] bytes = clusters.get(id);
        return bytes == null ? null : Json.read(bytes, TrackedCluster.class);
    }

    @Override
    public void put(TrackedCluster cluster) {
        writes++;
        clusters.put(cluster.id(), Json.bytes(cluster));
    }

    @Override
    public void deleteCluster(String id) {
        writes++;
        clusters.remove(id);
    }

    @Override
    public @Nullable PoolClock clock() {
        return clock == null ? null : Json.read(clock, PoolClock.class);
    }

    @Override
    public void put(PoolClock now) {
        clock = Json.bytes(now);
    }

    @Override
    public void forEachStory(Consumer<TrackedStory> action) {
        stories.values().forEach(bytes -> action.accept(Json.read(bytes, TrackedStory.class)));
    }

    @Override
    public void forEachCluster(Consumer<TrackedCluster> action) {
        clusters.values().forEach(bytes -> action.accept(Json.read(bytes, TrackedCluster.class)));
    }
}
