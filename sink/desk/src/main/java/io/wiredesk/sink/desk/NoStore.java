package io.wiredesk.sink.desk;

import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.sink.desk.live.PipelineView;
import io.wiredesk.sink.desk.store.ClusterView;
import io.wiredesk.sink.desk.store.Hit;
import io.wiredesk.sink.desk.store.Page;
import io.wiredesk.sink.desk.store.Paging;
import io.wiredesk.sink.desk.store.Store;
import io.wiredesk.sink.desk.store.StoreUnavailable;
import io.wiredesk.sink.desk.store.StoryFilter;
import io.wiredesk.sink.desk.store.Telling;
import io.wiredesk.sink.desk.store.TopicCount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stands in until the SQL store and the live line are composed in here. */
final class NoStore implements Store {

    static PipelineView pipeline() {
        return new PipelineView(List.of(), null, null, null, List.of(), 0, Instant.EPOCH);
    }

    @Override
    public Page<ClusterView> clusters(Instant since, int tellings, Paging paging) {
        throw missing();
    }

    @Override
    public Optional<ClusterView> cluster(String id) {
        throw missing();
    }

    @Override
    public Page<Telling> stories(StoryFilter filter, Paging paging) {
        throw missing();
    }

    @Override
    public Optional<Telling> story(String id) {
        throw missing();
    }

    @Override
    public Page<Hit> search(String words, Paging paging) {
        throw missing();
    }

    @Override
    public List<TopicCount> topics(Instant recentSince) {
        throw missing();
    }

    @Override
    public List<SourceStatus> sources() {
        throw missing();
    }

    @Override
    public long nextOffset(String channel, int partition) {
        throw missing();
    }

    private static StoreUnavailable missing() {
        return new StoreUnavailable("There is no store yet.", new IllegalStateException("not composed"));
    }
}
