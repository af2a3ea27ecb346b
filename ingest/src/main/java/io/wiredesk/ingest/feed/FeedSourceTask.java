package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.IngestVersion;
import io.wiredesk.ingest.connect.IngestRecords;
import io.wiredesk.ingest.connect.PollBatch;
import io.wiredesk.ingest.connect.SourcePosition;
import io.wiredesk.ingest.connect.StopSignal;
import io.wiredesk.ingest.definitions.SourceDefinitions;
import io.wiredesk.ingest.net.WebClient;
import io.wiredesk.schemas.SourceDefinition.Kind;
import io.wiredesk.schemas.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.jspecify.annotations.Nullable;

/** Polls its share of the feeds: due, fetch, parse, records. */
public final class FeedSourceTask extends SourceTask {

    private static final Duration IDLE = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Function<FeedConfig, SourceDefinitions> definitionsOf;
    private @Nullable Running running;

    public FeedSourceTask() {
        this(InstantSource.system(), config -> config.definitions(Kind.FEED));
    }

    FeedSourceTask(InstantSource clock, Function<FeedConfig, SourceDefinitions> definitionsOf) {
        this.clock = clock;
        this.definitionsOf = definitionsOf;
    }

    @Override
    public String version() {
        return IngestVersion.get();
    }

    @Override
    public void start(Map<String, String> props) {
        FeedConfig config = new FeedConfig(props);
        WebClient web = WebClient.within(config.limits());
        FeedFetcher fetcher = new FeedFetcher(web, config.limits().maxBytes(), clock);
        running = new Running(
                config,
                definitionsOf.apply(config),
                web,
                new Fetches(fetcher, config.atOnce()),
                new Feeds(context.offsetStorageReader()),
                new FeedReader(),
                new StopSignal());
    }

    @Override
    public @Nullable List<SourceRecord> poll() throws InterruptedException {
        Running now = running;
        return now == null ? null : now.poll(clock).orElse(null);
    }

    @Override
    public void stop() {
        if (running != null) {
            running.stop();
        }
    }

    /** What a started task works with. */
    private record Running(
            FeedConfig config,
            SourceDefinitions definitions,
            WebClient web,
            Fetches fetches,
            Feeds feeds,
            FeedReader reader,
            StopSignal signal) {

        Optional<List<SourceRecord>> poll(InstantSource clock) throws InterruptedException {
            synchronized (definitions) {
                feeds.keep(signal.patiently(definitions::current), clock.instant());
                feeds.due(clock.instant(), fetches).forEach(fetches::start);
                Optional<Fetches.Done> answer = fetches.next(IDLE);
                return answer.flatMap(done -> records(done, clock.instant()));
            }
        }

        private Optional<List<SourceRecord>> records(Fetches.Done done, Instant now) {
            return feeds.still(done.feed()).map(feed -> {
                FeedTurn turn = reader.read(feed, done.result(), now);
                List<SourceRecord> records = records(turn, now);
                feeds.move(turn.next());
                return records;
            });
        }

        private List<SourceRecord> records(FeedTurn turn, Instant now) {
            Feed feed = turn.next();
            SourcePosition at = Feeds.position(feed);
            IngestRecords out = new IngestRecords(config.channels(definitions.editionPartitions()));
            PollBatch batch = new PollBatch(out, feed.id());
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
                    batch.editions(),
                    batch.refused());
        }

        /** Ends a waiting poll first: Connect may call from another thread, and the consumer bears one at a time. */
        void stop() {
            signal.give();
            fetches.close();
            web.close();
            synchronized (definitions) {
                definitions.close();
            }
        }
    }
}
