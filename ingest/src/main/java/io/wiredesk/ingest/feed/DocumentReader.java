package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.schemas.CanonicalUrl;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** A document into news, held against what was seen of its feed. Pure. */
final class DocumentReader {

    private final FeedParser parser = new FeedParser();

    Read read(Feed feed, Document document, Instant now) {
        try {
            ParsedFeed parsed = parser.parse(document.body(), document.contentType());
            return news(feed, document, withoutAddress(parsed, feed), now);
        } catch (Unreadable e) {
            return new Read.Unreadable(e.why());
        }
    }

    private static Read news(Feed feed, Document document, ParsedFeed parsed, Instant now) {
        Entries entries = Entries.of(feed, parsed, now);
        SeenEntries seen = (entries.isFirst() ? SeenEntries.NONE : feed.seen()).with(entries.seen());
        return new Read.News(
                entries.news(feed.options().first()),
                document.validators(),
                Learning.from(
                        feed.offset().profile(), entries, feed.offset().timing().answered()),
                new Taken(document.hash(), seen));
    }

    /** A feed that gives its own address for its home page would make a secret public. */
    private static ParsedFeed withoutAddress(ParsedFeed feed, Feed of) {
        Optional<String> homepage = CanonicalUrl.of(feed.homepage());
        boolean same = Stream.of(of.definition().location(), of.address())
                .anyMatch(address -> CanonicalUrl.of(address).equals(homepage));
        return same
                ? new ParsedFeed(feed.title(), null, feed.language(), feed.entries(), feed.left(), feed.interval())
                : feed;
    }
}
