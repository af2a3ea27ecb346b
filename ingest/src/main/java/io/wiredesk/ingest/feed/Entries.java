package io.wiredesk.ingest.feed;

import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Publication;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a feed's document, recognised, as of now.
 *
 * @param all in the document's order
 * @param isFirst whether they are history: the feed was never read before, or its address now leads to another one
 */
record Entries(ParsedFeed document, Publication publication, List<Entry> all, boolean isFirst, Instant now) {

    private static final Comparator<Entry> BY_TIME =
            Comparator.comparing(entry -> entry.edition().publishedAt());

    /** An entry and its edition. */
    record Entry(Recognised recognised, Edition edition) {

        /** As stated, where that can be true. */
        boolean isDated() {
            return edition.publishedAt().equals(recognised.candidate().entry().published());
        }
    }

    static Entries of(Feed feed, ParsedFeed document, Instant now) {
        boolean first = feed.taken() == null;
        Entries entries = of(feed, document, feed.offset().profile().publication(), feed.seen(), first, now);
        return entries.isOfAnother(feed) ? of(feed, document, null, SeenEntries.NONE, true, now) : entries;
    }

    private static Entries of(
            Feed feed, ParsedFeed document, @Nullable String known, SeenEntries seen, boolean first, Instant now) {
        String title = feed.definition().title();
        Publication publication = FeedEditions.publication(document, feed.source(), title, known);
        List<Entry> all = Recognition.of(Candidate.all(document), publication.id(), document.homepage(), seen).stream()
                .map(r -> new Entry(r, FeedEditions.edition(r, document, publication, feed.source(), now)))
                .toList();
        return new Entries(document, publication, all, first, now);
    }

    /** A definition that was changed and leads to nothing we know is that of another feed. */
    private boolean isOfAnother(Feed feed) {
        return !isFirst
                && feed.offset().timing().answered() == null
                && !all.isEmpty()
                && all.stream().noneMatch(entry -> entry.recognised().isKnown());
    }

    /**
     * New and changed editions, oldest first.
     *
     * @param first of history, how many of the newest
     */
    List<Edition> news(int first) {
        return isFirst
                ? ofHistory(first)
                : all.reversed().stream()
                        .filter(entry -> !entry.recognised().isSame())
                        .sorted(BY_TIME)
                        .map(Entry::edition)
                        .toList();
    }

    private List<Edition> ofHistory(int first) {
        Set<Entry> newest = all.stream().sorted(BY_TIME.reversed()).limit(first).collect(Collectors.toSet());
        return all.reversed().stream()
                .filter(newest::contains)
                .sorted(BY_TIME)
                .map(Entry::edition)
                .toList();
    }

    /** What to remember of the document. */
    List<SeenEntry> seen() {
        return all.stream().map(entry -> entry.recognised().seen()).toList();
    }
}
