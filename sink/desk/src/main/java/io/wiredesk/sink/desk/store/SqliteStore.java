package io.wiredesk.sink.desk.store;

import io.wiredesk.schemas.SourceStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store in a SQLite file, read while its one writer writes: neither waits for the other (WAL). */
final class SqliteStore implements Store {

    private static final String NEXT_OFFSET =
            "SELECT next_offset FROM channel_offset WHERE channel = ? AND partition_no = ?";

    private final Readers readers;

    SqliteStore(StoreFile file) {
        readers = new Readers(file);
    }

    @Override
    public Page<ClusterView> clusters(ClusterFilter filter, int tellings, Paging paging) {
        return readers.ask(store -> ClusterQueries.page(store, filter, tellings, paging));
    }

    @Override
    public Optional<ClusterView> cluster(String id) {
        return readers.ask(store -> ClusterQueries.cluster(store, id));
    }

    @Override
    public Page<Telling> stories(StoryFilter filter, Paging paging) {
        return readers.ask(store -> StoryQueries.page(store, filter, paging));
    }

    @Override
    public Optional<Telling> story(String id) {
        return readers.ask(store -> StoryQueries.story(store, id));
    }

    @Override
    public Page<Telling> unsure(Paging paging) {
        return readers.ask(store -> UnsureQueries.page(store, paging));
    }

    @Override
    public long unsureEditions() {
        return readers.ask(UnsureQueries::count);
    }

    @Override
    public Page<Hit> search(String words, Paging paging) {
        return readers.ask(store -> SearchQueries.page(store, SearchTerm.of(words), paging));
    }

    @Override
    public List<TopicCount> topics(Instant recentSince) {
        return readers.ask(store -> TopicQueries.topics(store, recentSince));
    }

    @Override
    public List<SourceStatus> sources() {
        return readers.ask(SourceQueries::sources);
    }

    @Override
    public long nextOffset(String channel, int partition) {
        return readers.ask(store -> store.first(NEXT_OFFSET, row -> row.getLong(1), channel, partition)
                .orElse(0L));
    }

    @Override
    public void close() {
        readers.close();
    }
}
