package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.EventTime;
import io.wiredesk.schemas.CanonicalUrl;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Publication;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        Publication publication = publication(feed, source, title);
        Map<String, Candidate> distinct = new LinkedHashMap<>();
        for (ParsedFeed.Entry entry : feed.entries()) {
            Candidate candidate = Candidate.of(entry, absolute(entry.link(), feed.homepage()));
            distinct.putIfAbsent(String.join("\n", candidate.names()), candidate);
        }
        Map<String, Integer> bearers = new HashMap<>();
        distinct.values().forEach(c -> c.names().forEach(name -> bearers.merge(name, 1, Integer::sum)));
        List<Edition> editions = new ArrayList<>();
        for (Candidate candidate : distinct.values()) {
            String identity = candidate.names().stream()
                    .filter(name -> bearers.getOrDefault(name, 0) == 1)
                    .findFirst()
                    .orElse(String.join("\n", candidate.names()));
            editions.add(edition(candidate, identity, feed, publication, source, receivedAt));
        }
        return editions;
    }

    /** Never told by the feed's own address: that may be a secret, and feeds move. */
    private static Publication publication(ParsedFeed feed, Edition.Source source, @Nullable String title) {
        Optional<String> site = CanonicalUrl.of(feed.homepage())
                .map(url -> url.substring("https://".length()).replaceFirst("\\?.*", ""));
        String called = Stream.of(Optional.ofNullable(title), Optional.of(feed.title()), site)
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(source.id());
        return new Publication(site.orElseGet(() -> "feed-" + Ids.hash(source.id())), called, feed.homepage());
    }

    private static @Nullable String absolute(@Nullable String link, @Nullable String homepage) {
        if (link == null || homepage == null) {
            return link;
        }
        try {
            return new URI(homepage).resolve(link).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return link;
        }
    }

    private static Edition edition(
            Candidate candidate,
            String identity,
            ParsedFeed feed,
            Publication publication,
            Edition.Source source,
            Instant receivedAt) {
        ParsedFeed.Entry entry = candidate.entry();
        return new Edition(
                Ids.edition(publication.id(), identity),
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

    /**
     * An entry with all it can be told by.
     *
     * @param names guid, canonical link, content hash, as far as it has them: the first that is its alone becomes its
     *     identity, for some feeds give one guid to all their entries
     */
    private record Candidate(
            ParsedFeed.Entry entry, @Nullable String link, String contentHash, List<String> names) {

        static Candidate of(ParsedFeed.Entry entry, @Nullable String link) {
            String hash = Ids.contentHash(entry.title(), entry.body(), null);
            List<String> names = Stream.of(Optional.ofNullable(entry.guid()), CanonicalUrl.of(link), Optional.of(hash))
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            return new Candidate(entry, link, hash, names);
        }
    }
}
