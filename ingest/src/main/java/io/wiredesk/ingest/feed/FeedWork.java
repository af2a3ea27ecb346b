package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.connect.IngestRecords;
import io.wiredesk.ingest.connect.SourceWork;
import io.wiredesk.schemas.SourceDefinition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.source.SourceRecord;

/** Feeds: due, fetch, parse, records. */
final class FeedWork implements SourceWork {

    private static final Duration IDLE = Duration.ofSeconds(1);

    /** Answers that are there already share a transaction, which costs more than most of them. */
    private static final int ENOUGH_BYTES = 4 * 1024 * 1024;

    private final Feeds feeds;
    private final Fetches fetches;
    private final FeedReader reader = new FeedReader();
    private final InstantSource clock;

    FeedWork(Feeds feeds, Fetches fetches, InstantSource clock) {
        this.feeds = feeds;
        this.fetches = fetches;
        this.clock = clock;
    }

    @Override
    public void keep(Map<String, SourceDefinition> definitions, Instant now) {
        feeds.keep(definitions, now);
    }

    @Override
    public Optional<List<SourceRecord>> next(IngestRecords out) throws InterruptedException {
        List<SourceRecord> records = new ArrayList<>();
        ask();
        Optional<Fetches.Done> answer = fetches.next(IDLE, clock.instant());
        while (answer.isPresent()) {
            records.addAll(records(answer.get(), out, clock.instant()));
            ask();
            answer = bytes(records) < ENOUGH_BYTES ? fetches.next(Duration.ZERO, clock.instant()) : Optional.empty();
        }
        return records.isEmpty() ? Optional.empty() : Optional.of(records);
    }

    @Override
    public void close() {
        fetches.close();
    }

    private static long bytes(List<SourceRecord> records) {
        return records.stream()
                .mapToLong(record -> ((byte[]) record.value()).length)
                .sum();
    }

    private void ask() {
        Instant now = clock.instant();
        while (fetches.mayStart()) {
            Optional<Feed> feed = feeds.next(now);
            if (feed.isEmpty()) {
                return;
            }
            fetches.start(feed.get(), now);
        }
    }

    private List<SourceRecord> records(Fetches.Done done, IngestRecords out, Instant now) {
        Optional<FeedTurn> turn = feeds.answered(done.feed(), now).map(feed -> reader.read(feed, done.result(), now));
        turn.ifPresent(t -> feeds.put(t.next().written(), now));
        return turn.map(t -> FeedRecords.of(t, out, now)).orElse(List.of());
    }
}
