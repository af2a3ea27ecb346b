package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.Unreadable;
import org.jspecify.annotations.Nullable;

/** Bytes into entries, whatever the format: JSON Feed, or RSS and Atom. */
public final class FeedParser {

    /** Entries beyond this many of one document are left out, and said to be. */
    public static final int MAX_ENTRIES = 2_000;

    private final XmlFeedReader xml = new XmlFeedReader();
    private final JsonFeedReader json = new JsonFeedReader();

    /**
     * Reads a document.
     *
     * @param document at most some megabytes
     * @param contentType as the server said, charset included; null if it did not
     * @throws Unreadable if it is no feed, or one too broken to read; whatever else a parser throws is turned into it
     */
    public ParsedFeed parse(byte[] document, @Nullable String contentType) throws Unreadable {
        try {
            return firstByte(document) == '{' ? json.read(document) : xml.read(document, contentType);
        } catch (StackOverflowError e) {
            throw new Unreadable("nested too deeply", e);
        } catch (RuntimeException e) {
            throw new Unreadable("not a feed that can be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    /** The first byte that is neither white space nor part of a byte order mark; 0 if there is none. */
    private static byte firstByte(byte[] document) throws Unreadable {
        for (byte b : document) {
            if (b > ' ') {
                return b;
            }
        }
        throw new Unreadable("empty");
    }
}
