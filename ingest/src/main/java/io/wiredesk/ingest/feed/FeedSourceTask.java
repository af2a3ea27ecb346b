package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.connect.IngestSourceTask;
import io.wiredesk.ingest.connect.SourceWork;
import io.wiredesk.ingest.definitions.SourceDefinitions;
import io.wiredesk.ingest.net.WebClient;
import io.wiredesk.schemas.SourceDefinition.Kind;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/** Polls its share of the feeds. */
public final class FeedSourceTask extends IngestSourceTask<FeedConfig> {

    public FeedSourceTask() {
        this(InstantSource.system(), config -> config.definitions(Kind.FEED));
    }

    FeedSourceTask(InstantSource clock, Function<FeedConfig, SourceDefinitions> definitionsOf) {
        super(clock, definitionsOf);
    }

    @Override
    protected FeedConfig config(Map<String, String> props) {
        return new FeedConfig(props);
    }

    @Override
    protected SourceWork work(FeedConfig config, OffsetStorageReader offsets, InstantSource clock) {
        WebClient web = WebClient.within(config.limits(), config.web());
        FeedFetcher fetcher = new FeedFetcher(web, config.limits().maxBytes(), clock);
        return new FeedWork(new Feeds(offsets), new Fetches(fetcher, config.atOnce()), clock);
    }
}
