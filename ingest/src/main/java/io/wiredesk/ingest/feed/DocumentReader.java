package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.Unreadable;
import java.time.Instant;

/** A document into news, held against what was seen of its feed. Pure. */
final class DocumentReader {

    private final FeedParser parser = new FeedParser();

    Read read(Feed feed, Document document, Instant now) {
        try {
            ParsedFeed parsed = parser.parse(document.body(), document.contentType());
            ParsedFeed safe =
                    parsed.withoutAddress(feed.definition().location()).withoutAddress(feed.address());
            return news(feed, document, safe, now);
        } catch (Unreadable e) {
            return new Read.Unreadable(e.why());
        }
    }

    private static Read news(Feed feed, Document document, ParsedFeed parsed, Instant now) {
        Entries entries = Entries.of(feed, parsed, now);
        SeenEntries seen = (entries.isFirst() ? SeenEntries.NONE : feed.seen()).with(entries.seen());
        return new Read.News(
                entries.news(feed.options().first()),
                parsed.whole() ? document.validators() : feed.offset().validators(),
                Learning.from(
                        feed.offset().profile(), entries, feed.offset().timing().answered()),
                new Taken(document.hash(), seen));
    }
}
