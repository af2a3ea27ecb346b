package io.wiredesk.deploy.cli;

import io.wiredesk.ingest.discovery.FeedFinder.FoundFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of several feeds of a site is meant. */
final class FeedChoice {

    @Option(names = "--feed", paramLabel = "N", description = "Of several feeds of a site, the one with this number.")
    @Nullable
    Integer number;

    @Option(names = "--yes", description = "Of several feeds of a site, take the first.")
    boolean yes;

    @Option(names = "--address", description = "Where there are several, show where they are: that may be a secret.")
    boolean address;

    @Option(names = "--no-discovery", description = "Add the address as it is, even if no feed can be had there now.")
    boolean asItIs;

    /** The only one or the chosen one; empty if that is still to be said. */
    Optional<FoundFeed> of(List<FoundFeed> feeds) {
        if (number != null) {
            return number >= 1 && number <= feeds.size() ? Optional.of(feeds.get(number - 1)) : Optional.empty();
        }
        return yes || feeds.size() == 1 ? Optional.of(feeds.getFirst()) : Optional.empty();
    }

    /** What there is to choose from. */
    List<String> question(List<FoundFeed> feeds) {
        List<String> lines = new ArrayList<>();
        for (FoundFeed feed : feeds) {
            String title = feed.title().isBlank() ? "(without title)" : Words.oneLine(feed.title());
            lines.add("  " + (lines.size() + 1) + "  " + title + (address ? "  " + feed.address() : ""));
        }
        return lines;
    }
}
