package io.wiredesk.ingest.replay;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.feed.FeedEditions;
import io.wiredesk.ingest.feed.FeedParser;
import io.wiredesk.ingest.feed.ParsedFeed;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.SourceDefinition;
import java.time.Instant;

/**
 * A feed's document.
 *
 * @param contentType as the server said; empty if it did not
 */
record ReplayedFeed(String contentType, SourceDefinition definition) implements Replay.Reader {

    @Override
    public Replay.Result read(byte[] raw, Instant receivedAt) throws Unreadable {
        ParsedFeed feed = new FeedParser()
                .parse(raw, contentType.isEmpty() ? null : contentType)
                .withoutAddress(definition.location());
        Edition.Source source = new Edition.Source("feed", definition.id());
        return new Replay.Result.Editions(FeedEditions.of(feed, source, definition.title(), receivedAt));
    }
}
