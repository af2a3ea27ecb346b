package io.wiredesk.ingest.feed;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was taken in from a feed. Kept by Connect apart from {@link FeedOffset}, as it may be large and changes only when
 * entries do; it moves together with the editions it speaks of.
 *
 * @param document hash of the document the entries were last seen changed in; the validators of another one are worth
 *     nothing, should its editions have been lost on the way
 */
record Taken(@Nullable String document, SeenEntries entries) {

    /** What Connect gave back; null if it has nothing. */
    static @Nullable Taken restored(@Nullable Map<String, Object> values) {
        Stored stored = Stored.of(values);
        return stored.text("entries")
                .map(text -> new Taken(stored.text("document").orElse(null), SeenEntries.of(text)))
                .orElse(null);
    }

    /** From before there was such an offset: the entries were part of the feed's own. */
    static @Nullable Taken fromOwnOffset(@Nullable Map<String, Object> values) {
        return Stored.of(values)
                .text("seen")
                .map(text -> new Taken(null, SeenEntries.ofShort(text)))
                .orElse(null);
    }

    /** As Connect keeps it. */
    Map<String, Object> stored() {
        Stored stored = Stored.empty();
        stored.put("document", document);
        stored.put("entries", entries.text());
        return stored.values();
    }
}
