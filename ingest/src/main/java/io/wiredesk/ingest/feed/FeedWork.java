package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.connect.IngestRecords;
import io.wiredesk.ingest.connect.PollBatch;
import io.wiredesk.ingest.connect.SourcePosition;
import io.wiredesk.ingest.connect.SourceWork;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceDefinition.Kind;
import io.wiredesk.schemas.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.source.SourceRecord;

/** Feeds: due, fetch, parse, records. */
final class FeedWork implements SourceWork {

    private static final Duration IDLE = Duration.ofSeconds(1);

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
        feeds.due(clock.instant(), fetches).forEach(fetches::start);
        Optional<Fetches.Done> answer = fetches.next(IDLE);
        return answer.flatMap(done -> records(done, out, clock.instant()));
    }

    @Override
    public void close() {
        fetches.close();
    }

    private Optional<List<SourceRecord>> records(Fetches.Done done, IngestRecords out, Instant now) {
        return feeds.still(done.feed()).map(feed -> {
            FeedTurn turn = reader.read(feed, done.result(), now);
            List<SourceRecord> records = records(turn, new PollBatch(out, feed.id()), now);
            feeds.move(turn.next());
            return records;
        });
    }

    private static List<SourceRecord> records(FeedTurn turn, PollBatch batch, Instant now) {
        SourcePosition at = Feeds.position(turn.next());
        turn.editions().forEach(edition -> batch.add(at, edition));
        if (turn.refusal() != null) {
            batch.refuse(at, turn.refusal());
        }
        return batch.close(at, status(turn, batch, now));
    }

    private static SourceStatus status(FeedTurn turn, PollBatch batch, Instant now) {
        Feed feed = turn.next();
        return new SourceStatus(
                feed.id(),
                Kind.FEED,
                feed.title(),
                now,
                turn.outcome(),
                turn.detail(),
                feed.offset().nextPoll(),
                feed.offset().failures(),
                null,
                null,
                null,
                null,
                batch.editions(),
                batch.refused());
    }
}
