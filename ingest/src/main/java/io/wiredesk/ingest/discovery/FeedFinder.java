package io.wiredesk.ingest.discovery;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.feed.FeedParser;
import io.wiredesk.ingest.net.WebAnswer;
import io.wiredesk.ingest.net.WebClient;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Goes from the address of a site, or of a feed, to the addresses of feeds that work. */
public final class FeedFinder {

    private final FeedParser parser = new FeedParser();
    private final WebClient web;

    /** @param web the way out; closing it stays with the caller */
    public FeedFinder(WebClient web) {
        this.web = web;
    }

    /** What came of a search. */
    public sealed interface Result {

        /** Feeds that were fetched and read, the likeliest first; at least one. */
        record Feeds(List<FoundFeed> feeds) implements Result {
            public Feeds {
                feeds = List.copyOf(feeds);
            }
        }

        /** @param why there is none, in one line for people; quotes no address */
        record None(String why) implements Result {}
    }

    /**
     * A feed that works.
     *
     * @param address absolute
     * @param title as the feed states it, may be empty
     */
    public record FoundFeed(URI address, String title) {}

    /**
     * Finds the feeds of an address: itself, those its page names, else those that stand where sites usually keep them.
     *
     * @param address http or https
     * @throws InterruptedException if the calling thread is interrupted meanwhile
     */
    public Result find(URI address) throws InterruptedException {
        return switch (web.get(address, Map.of())) {
            case WebAnswer.Received page -> read(address, page);
            case WebAnswer.Refused refused -> new Result.None(refused.why());
            case WebAnswer.Failed failed -> new Result.None(failed.why());
        };
    }

    private Result read(URI address, WebAnswer.Received page) {
        try {
            String title = parser.parse(page.body(), page.header("content-type").orElse(null)).title();
            return new Result.Feeds(List.of(new FoundFeed(address, title)));
        } catch (Unreadable e) {
            return new Result.None(e.why());
        }
    }
}
