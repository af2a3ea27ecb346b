package io.wiredesk.ingest.feed;

import io.wiredesk.schemas.CanonicalUrl;
import io.wiredesk.schemas.Ids;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a document with all it can be told by.
 *
 * @param link absolute, as given
 * @param names guid, canonical link and content hash as far as it has them, in this order
 * @param own those of them that no other entry of the document has: some feeds give one guid, or one link, to all
 */
record Candidate(
        ParsedFeed.Entry entry, @Nullable String link, String contentHash, List<String> names, List<String> own) {

    /** The entries of a document in its order; those that repeat another word for word are left out. */
    static List<Candidate> all(ParsedFeed feed) {
        Map<List<String>, Candidate> distinct = new LinkedHashMap<>();
        for (ParsedFeed.Entry entry : feed.entries()) {
            Candidate candidate = of(entry, absolute(entry.link(), feed.homepage()));
            distinct.putIfAbsent(candidate.names(), candidate);
        }
        Map<String, Integer> bearers = new HashMap<>();
        distinct.values().forEach(c -> c.names().forEach(name -> bearers.merge(name, 1, Integer::sum)));
        return distinct.values().stream().map(c -> c.alone(bearers)).toList();
    }

    private static Candidate of(ParsedFeed.Entry entry, @Nullable String link) {
        String hash = Ids.contentHash(entry.title(), entry.body(), null);
        List<String> names = Stream.of(Optional.ofNullable(entry.guid()), CanonicalUrl.of(link), Optional.of(hash))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return new Candidate(entry, link, hash, names, names);
    }

    private Candidate alone(Map<String, Integer> bearers) {
        List<String> alone = names.stream()
                .filter(name -> bearers.getOrDefault(name, 0) == 1)
                .toList();
        return new Candidate(entry, link, contentHash, names, alone);
    }

    /** The first name that is its alone, else all of them together. */
    String identity() {
        return own.isEmpty() ? allNames() : own.getFirst();
    }

    String allNames() {
        return String.join("\n", names);
    }

    /**
     * What to remember it by.
     *
     * @param edition its id
     * @param homepage canonical; a link to it tells no entries apart
     */
    SeenEntry seen(String edition, @Nullable String homepage) {
        return new SeenEntry(
                edition,
                SeenEntry.mark(unique(entry.guid())),
                SeenEntry.mark(unique(CanonicalUrl.of(link)
                        .filter(url -> !url.equals(homepage))
                        .orElse(null))),
                SeenEntry.hint(entry.title()),
                SeenEntry.hint(
                        entry.published() == null
                                ? null
                                : Long.toString(entry.published().getEpochSecond() / 60)),
                SeenEntry.mark(contentHash));
    }

    private @Nullable String unique(@Nullable String name) {
        return name != null && own.contains(name) ? name : null;
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
}
