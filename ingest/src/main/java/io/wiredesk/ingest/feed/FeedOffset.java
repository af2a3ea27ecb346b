package io.wiredesk.ingest.feed;

import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.SourceDefinition;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed between polls, and across restarts.
 *
 * @param definition hash of the definition this was learnt under: another one starts afresh, except for {@code seen}
 * @param etag validator of the last document taken in
 * @param lastModified likewise
 * @param nextPoll when it is due; null if it is stopped
 * @param failures in a row
 * @param refused hash of the last document that could not be read, so that it is reported once
 * @param title the feed's own, last seen
 * @param seen its entries; null until a document was read
 */
record FeedOffset(
        String definition,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Instant nextPoll,
        int failures,
        @Nullable String refused,
        @Nullable String title,
        @Nullable SeenEntries seen) {

    /** Of a feed that was never polled, or not under this definition. */
    static FeedOffset fresh(SourceDefinition definition, Instant now, @Nullable SeenEntries seen) {
        return new FeedOffset(fingerprint(definition), null, null, now, 0, null, null, seen);
    }

    /** What Connect gave back for a feed; null if it has nothing. */
    static FeedOffset restored(SourceDefinition definition, @Nullable Map<String, Object> stored, Instant now) {
        if (stored == null) {
            return fresh(definition, now, null);
        }
        SeenEntries seen = text(stored, "seen").map(SeenEntries::of).orElse(null);
        if (!text(stored, "definition").equals(Optional.of(fingerprint(definition)))) {
            return fresh(definition, now, seen);
        }
        return new FeedOffset(
                fingerprint(definition),
                text(stored, "etag").orElse(null),
                text(stored, "lastModified").orElse(null),
                stored.get("nextPoll") instanceof Number due ? Instant.ofEpochMilli(due.longValue()) : null,
                stored.get("failures") instanceof Number failures ? failures.intValue() : 0,
                text(stored, "refused").orElse(null),
                text(stored, "title").orElse(null),
                seen);
    }

    /** As Connect keeps it. */
    Map<String, Object> stored() {
        Map<String, Object> map = new HashMap<>();
        map.put("definition", definition);
        map.put("etag", etag);
        map.put("lastModified", lastModified);
        map.put("nextPoll", nextPoll == null ? null : nextPoll.toEpochMilli());
        map.put("failures", (long) failures);
        map.put("refused", refused);
        map.put("title", title);
        map.put("seen", seen == null ? null : seen.text());
        map.values().removeIf(value -> value == null);
        return map;
    }

    private static String fingerprint(SourceDefinition definition) {
        return Ids.hash(definition.location(), new TreeMap<>(definition.options()).toString());
    }

    private static Optional<String> text(Map<String, Object> stored, String name) {
        return Optional.ofNullable(stored.get(name)).map(Object::toString);
    }
}
