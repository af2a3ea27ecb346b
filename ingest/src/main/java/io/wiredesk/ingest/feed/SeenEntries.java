package io.wiredesk.ingest.feed;

import io.wiredesk.schemas.Edition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which editions a feed has given and what was in them, bounded: short hashes, the entries of the newest document
 * first. Written as one string of fixed-width pieces, as Connect's offsets hold only primitive values.
 */
final class SeenEntries {

    /** As many as a document may have entries, so that all of a document is always remembered. */
    static final int MAX = FeedParser.MAX_ENTRIES;

    /** 64 bits tell the entries of one feed apart; 32 tell a changed entry from itself. */
    private static final int ID_LENGTH = 16;

    private static final int HASH_LENGTH = 8;
    private static final int WIDTH = ID_LENGTH + HASH_LENGTH;

    private final Map<String, String> hashes;

    private SeenEntries(Map<String, String> hashes) {
        this.hashes = hashes;
    }

    static SeenEntries none() {
        return new SeenEntries(Map.of());
    }

    /** Reads what {@link #text} wrote; an unfinished piece at the end is dropped. */
    static SeenEntries of(String text) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (int at = 0; at + WIDTH <= text.length(); at += WIDTH) {
            hashes.put(text.substring(at, at + ID_LENGTH), text.substring(at + ID_LENGTH, at + WIDTH));
        }
        return new SeenEntries(hashes);
    }

    /** Whether this very edition, with this very content, was seen. */
    boolean has(Edition edition) {
        return hash(edition).equals(hashes.get(id(edition)));
    }

    /** With a whole document's editions remembered, before the older ones. */
    SeenEntries with(List<Edition> document) {
        Map<String, String> all = new LinkedHashMap<>();
        document.forEach(edition -> all.put(id(edition), hash(edition)));
        hashes.forEach((id, hash) -> {
            if (all.size() < MAX) {
                all.putIfAbsent(id, hash);
            }
        });
        return new SeenEntries(all);
    }

    int size() {
        return hashes.size();
    }

    String text() {
        StringBuilder text = new StringBuilder(hashes.size() * WIDTH);
        hashes.forEach((id, hash) -> text.append(id).append(hash));
        return text.toString();
    }

    private static String id(Edition edition) {
        return edition.id().substring(0, ID_LENGTH);
    }

    private static String hash(Edition edition) {
        return edition.contentHash().substring(0, HASH_LENGTH);
    }
}
