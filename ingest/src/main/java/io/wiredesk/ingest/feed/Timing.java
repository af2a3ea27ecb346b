package io.wiredesk.ingest.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a feed was and will be asked.
 *
 * @param answered when it gave a document, or said that it has not changed, last; null if never under its definition
 * @param nextPoll when it is due; null if it is stopped
 * @param failures since then, in a row
 */
record Timing(@Nullable Instant answered, @Nullable Instant nextPoll, int failures) {

    static Timing read(Stored stored) {
        return new Timing(
                stored.instant("answered")
                        .or(() -> stored.text("seen").map(fromBefore -> Instant.EPOCH))
                        .orElse(null),
                stored.instant("nextPoll").orElse(null),
                stored.number("failures").orElse(0L).intValue());
    }

    void write(Stored stored) {
        stored.put("answered", answered);
        stored.put("nextPoll", nextPoll);
        stored.put("failures", (long) failures);
    }

    Timing failedUntil(@Nullable Instant due) {
        return new Timing(answered, due, failures + 1);
    }
}
