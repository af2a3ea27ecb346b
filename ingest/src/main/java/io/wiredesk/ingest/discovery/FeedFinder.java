package io.wiredesk.ingest.discovery;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.discovery.FeedDiscovery.Candidate;
import io.wiredesk.ingest.discovery.FeedDiscovery.Found;
import io.wiredesk.ingest.feed.FeedParser;
import io.wiredesk.ingest.net.WebAnswer;
import io.wiredesk.ingest.net.WebClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes from the address of a site, or of a feed, to the addresses of feeds that work. */
public final class FeedFinder {

    /** A page may name hundreds; each costs a request. */
    private static final int MAX_TRIED = 10;

    private final FeedDiscovery discovery = new FeedDiscovery();
    private final FeedParser parser = new FeedParser();
    private final WebClient web;

    /** @param web the way out; closing it stays with the caller */
    public FeedFinder(WebClient web) {
        this.web = web;
    }

    /** What came of a search. */
    public sealed interface Result {

        /** @param feeds that were fetched and read, the likeliest first; at least one */
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
     * @param title as the feed states it, else as the page that names it does; may be empty
     */
    public record FoundFeed(URI address, String title) {}

    /**
     * Finds the feeds of an address: itself, those its page names, else those that stand where sites usually keep them.
     * Makes up to thirty requests, one after the other.
     *
     * @param address http or https, with a host
     * @throws InterruptedException if the calling thread is interrupted meanwhile
     */
    public Result find(URI address) throws InterruptedException {
        if (address.getHost() == null || !isWeb(address)) {
            return new Result.None("only http and https addresses can be searched for feeds");
        }
        return switch (web.get(address, Map.of())) {
            case WebAnswer.Received page -> answered(page, address);
            case WebAnswer.Refused refused -> new Result.None(refused.why());
            case WebAnswer.Failed failed -> new Result.None(failed.why());
        };
    }

    private Result answered(WebAnswer.Received page, URI address) throws InterruptedException {
        return page.status() / 100 == 2
                ? in(page, Optional.ofNullable(page.movedTo()).orElse(address))
                : new Result.None("the address answered with status " + page.status());
    }

    private static boolean isWeb(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
    }

    private Result in(WebAnswer.Received page, URI address) throws InterruptedException {
        return switch (discovery.in(page.body(), page.header("content-type").orElse(null), address)) {
            case Found.IsFeed is ->
                new Result.Feeds(List.of(new FoundFeed(address, is.feed().title())));
            case Found.Candidates named -> working(named.candidates(), address);
            case Found.Nothing nothing -> guessed(address);
        };
    }

    private Result working(List<Candidate> candidates, URI address) throws InterruptedException {
        List<FoundFeed> feeds = new ArrayList<>();
        for (Candidate candidate : candidates.subList(0, Math.min(candidates.size(), MAX_TRIED))) {
            tried(candidate.address(), candidate.title()).ifPresent(feeds::add);
        }
        return feeds.isEmpty() ? guessed(address) : new Result.Feeds(feeds);
    }

    private Result guessed(URI address) throws InterruptedException {
        for (URI place : FeedDiscovery.conventional(address)) {
            Optional<FoundFeed> feed = tried(place, "");
            if (feed.isPresent()) {
                return new Result.Feeds(List.of(feed.get()));
            }
        }
        return new Result.None(
                "no feed: the page names none that works, and none stands where sites usually keep theirs");
    }

    private Optional<FoundFeed> tried(URI address, String title) throws InterruptedException {
        return web.get(address, Map.of()) instanceof WebAnswer.Received answer && answer.status() / 100 == 2
                ? read(answer, address, title)
                : Optional.empty();
    }

    private Optional<FoundFeed> read(WebAnswer.Received answer, URI address, String title) {
        try {
            String stated = parser.parse(
                            answer.body(), answer.header("content-type").orElse(null))
                    .title();
            URI home = Optional.ofNullable(answer.movedTo()).orElse(address);
            return Optional.of(new FoundFeed(home, stated.isEmpty() ? title : stated));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }
}
