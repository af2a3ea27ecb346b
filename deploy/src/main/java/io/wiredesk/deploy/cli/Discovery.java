package io.wiredesk.deploy.cli;

import io.wiredesk.ingest.discovery.FeedFinder;
import io.wiredesk.ingest.discovery.FeedFinder.FoundFeed;
import io.wiredesk.ingest.net.WebClient;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceDefinition.Kind;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** From the address of a site to its feeds. */
final class Discovery {

    private static final Set<String> WEB = Set.of("http", "https");

    private final FeedFinder finder;

    Discovery(WebClient web) {
        this.finder = new FeedFinder(web);
    }

    /** What is at the address of a source. */
    sealed interface Found {
        /** These feeds; at least one. */
        record Feeds(List<FoundFeed> feeds) implements Found {}

        /** Nothing that could be taken in; why, in one line without the address. */
        record Nothing(String why) implements Found {}

        /** Not a place on the web, where nothing needs to be found. */
        record Elsewhere() implements Found {}
    }

    Found at(SourceDefinition source) {
        if (source.kind() != Kind.FEED || !isWeb(URI.create(source.location()))) {
            return new Found.Elsewhere();
        }
        try {
            return switch (finder.find(URI.create(source.location()))) {
                case FeedFinder.Result.Feeds feeds -> ofTheWeb(feeds.feeds());
                case FeedFinder.Result.None none -> new Found.Nothing(none.why());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Found.Nothing("interrupted");
        }
    }

    /** A page may name whatever it likes, files of this machine included. */
    private static Found ofTheWeb(List<FoundFeed> feeds) {
        List<FoundFeed> web =
                feeds.stream().filter(feed -> isWeb(feed.address())).toList();
        return web.isEmpty() ? new Found.Nothing("what it names is not on the web") : new Found.Feeds(web);
    }

    private static boolean isWeb(URI address) {
        return address.getScheme() != null && WEB.contains(address.getScheme().toLowerCase(Locale.ROOT));
    }
}
