package io.wiredesk.ingest.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The entries a feed has given, bounded, those of the newest document first. Kept as one string of fixed-width pieces:
 * Connect's offsets hold only primitive values, and a task may have ten thousand feeds in memory.
 *
 * <p>Size of the offset: 46 characters an entry; 0.5 KB for 10, 4.6 KB for 100, 92 KB for 2,000 entries.
 *
 * @param known pieces of {@link SeenEntry#WIDTH}
 * @param shortened pieces as they were kept before, of which only the beginning of the id and of the content's hash is
 *     known; each goes as soon as its entry is seen again
 */
record SeenEntries(String known, String shortened) {

    /** As many as a document may have entries, so that all of a document is always remembered. */
    static final int MAX = FeedParser.MAX_ENTRIES;

    static final SeenEntries NONE = new SeenEntries("", "");

    private static final String SEPARATOR = "!";
    private static final int SHORT_ID = 16;
    private static final int SHORT_HASH = 8;
    private static final int SHORT_WIDTH = SHORT_ID + SHORT_HASH;

    /** Reads what {@link #text} wrote; an unfinished piece at the end is dropped. */
    static SeenEntries of(String text) {
        int separator = text.indexOf(SEPARATOR);
        return separator < 0
                ? new SeenEntries(whole(text, SeenEntry.WIDTH), "")
                : new SeenEntries(
                        whole(text.substring(0, separator), SeenEntry.WIDTH),
                        whole(text.substring(separator + 1), SHORT_WIDTH));
    }

    /** Reads what was kept before: 16 characters of an id, 8 of a content hash. */
    static SeenEntries ofShort(String text) {
        return new SeenEntries("", whole(text, SHORT_WIDTH));
    }

    String text() {
        return shortened.isEmpty() ? known : known + SEPARATOR + shortened;
    }

    int size() {
        return known.length() / SeenEntry.WIDTH + shortened.length() / SHORT_WIDTH;
    }

    Stream<SeenEntry> entries() {
        return pieces(known, SeenEntry.WIDTH).map(piece -> SeenEntry.read(piece, 0));
    }

    /** What is known of an edition's content from before: the beginning of its hash. */
    Optional<String> shortHash(String edition) {
        return pieces(shortened, SHORT_WIDTH)
                .filter(piece -> edition.startsWith(piece.substring(0, SHORT_ID)))
                .map(piece -> piece.substring(SHORT_ID))
                .findFirst();
    }

    /** With a whole document's entries remembered, before the older ones. */
    SeenEntries with(List<SeenEntry> document) {
        Set<String> editions = new HashSet<>();
        StringBuilder all = new StringBuilder();
        Stream.concat(document.stream(), entries())
                .filter(entry -> editions.add(entry.edition()))
                .limit(MAX)
                .forEach(entry -> all.append(entry.text()));
        Set<String> again = new HashSet<>();
        document.forEach(entry -> again.add(entry.edition().substring(0, SHORT_ID)));
        StringBuilder rest = new StringBuilder();
        pieces(shortened, SHORT_WIDTH)
                .filter(piece -> !again.contains(piece.substring(0, SHORT_ID)))
                .limit(MAX - all.length() / SeenEntry.WIDTH)
                .forEach(rest::append);
        return new SeenEntries(all.toString(), rest.toString());
    }

    private static Stream<String> pieces(String text, int width) {
        return IntStream.range(0, text.length() / width).mapToObj(i -> text.substring(i * width, (i + 1) * width));
    }

    private static String whole(String text, int width) {
        return text.substring(0, text.length() - text.length() % width);
    }
}
