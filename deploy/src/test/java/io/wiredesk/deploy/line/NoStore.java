package io.wiredesk.deploy.line;

import io.wiredesk.schemas.SourceStatus;
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
import java.util.Optional;

/** A desk without one. */
final class NoStore implements Store {

    @Override
    public long nextOffset(String channel, int partition) {
        return 0;
    }

    @Override
    public Page<ClusterView> clusters(Instant since, int tellings, Paging paging) {
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
