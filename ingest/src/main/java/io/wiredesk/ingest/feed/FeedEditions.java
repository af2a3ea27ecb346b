package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.EventTime;
import io.wiredesk.schemas.CanonicalUrl;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Publication;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries into editions. Pure. */
public final class FeedEditions {

    private FeedEditions() {}

    /**
     * One edition an entry, in the document's order; entries that repeat another word for word are left out.
     *
     * @param title what to call the publication; null for the feed's own title
     */
    public static List<Edition> of(ParsedFeed feed, Edition.Source source, @Nullable String title, Instant receivedAt) {
        Publication publication = publication(feed, source, title, null);
        return Recognition.of(Candidate.all(feed), publication.id(), feed.homepage(), SeenEntries.NONE).stream()
                .map(entry -> edition(entry, feed, publication, source, receivedAt))
                .toList();
    }

    /**
     * Who publishes. Never told by the feed's own address: that may be a secret, and feeds move.
     *
     * @param known the id it has already; null for the first time
     */
    static Publication publication(
            ParsedFeed feed, Edition.Source source, @Nullable String title, @Nullable String known) {
        Optional<String> site = CanonicalUrl.of(feed.homepage())
                .map(url -> url.substring("https://".length()).replaceFirst("\\?.*", ""));
        String called = Stream.of(Optional.ofNullable(title), Optional.of(feed.title()), site)
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(source.id());
        String id = Optional.ofNullable(known).or(() -> site).orElseGet(() -> "feed-" + Ids.hash(source.id()));
        return new Publication(id, called, feed.homepage());
    }

    static Edition edition(
            Recognised recognised,
            ParsedFeed feed,
            Publication publication,
            Edition.Source source,
            Instant receivedAt) {
        Candidate candidate = recognised.candidate();
        ParsedFeed.Entry entry = candidate.entry();
        return new Edition(
                recognised.edition(),
                publication,
                source,
                entry.guid(),
                entry.title(),
                entry.author(),
                EventTime.clamp(entry.published(), receivedAt),
                receivedAt,
                candidate.link(),
                entry.language() == null ? feed.language() : entry.language(),
                entry.body(),
                null,
                Map.of(),
                candidate.contentHash());
    }
}
