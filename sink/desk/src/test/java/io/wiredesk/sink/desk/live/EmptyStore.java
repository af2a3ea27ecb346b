package io.wiredesk.sink.desk.live;

import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.sink.desk.store.ClusterFilter;
import io.wiredesk.sink.desk.store.ClusterView;
import io.wiredesk.sink.desk.store.Hit;
import io.wiredesk.sink.desk.store.Page;
import io.wiredesk.sink.desk.store.Paging;
import io.wiredesk.sink.desk.store.Store;
import io.wiredesk.sink.desk.store.StoryFilter;
import io.wiredesk.sink.desk.store.Telling;
import io.wiredesk.sink.desk.store.TopicCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A store with nothing in it, which says to have read as far as a test lets it. */
final class EmptyStore implements Store {

    private final Map<Integer, Long> next = new ConcurrentHashMap<>();

    void hasRead(int partition, long offset) {
        next.put(partition, offset + 1);
    }

    @Override
    public long nextOffset(String channel, int partition) {
        return next.getOrDefault(partition, 0L);
    }

    @Override
    public Page<ClusterView> clusters(ClusterFilter filter, int tellings, Paging paging) {
        return new Page<>(List.of(), null);
    }

    @Override
    public Optional<ClusterView> cluster(String id) {
        return Optional.empty();
    }

    @Override
    public Page<Telling> stories(StoryFilter filter, Paging paging) {
        return new Page<>(List.of(), null);
    }

    @Override
    public Optional<Telling> story(String id) {
        return Optional.empty();
    }

    @Override
    public Page<Telling> unsure(Paging paging) {
        return new Page<>(List.of(), null);
    }

    @Override
    public long unsureEditions() {
        return 0;
    }

    @Override
    public Page<Hit> search(String words, Paging paging) {
        return new Page<>(List.of(), null);
    }

    @Override
    public List<TopicCount> topics(Instant recentSince) {
        return List.of();
    }

    @Override
    public List<SourceStatus> sources() {
        return List.of();
    }
}
