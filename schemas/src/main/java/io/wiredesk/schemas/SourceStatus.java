package io.wiredesk.schemas;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a source is doing, after its last poll.
 *
 * @param id the source's id
 * @param kind as in its definition
 * @param title for people
 * @param lastPoll when it was asked last
 * @param outcome what came of it
 * @param detail one line for people: what failed, on what, what to do; never an address or a secret
 * @param nextPoll when it is due; absent if it never will be
 * @param failures consecutive failed polls
 * @param cadence usual time between editions, once learnt
 * @param editions taken in by this poll
 * @param refused inputs of this poll that could not be read, each of them named in {@code dead-letters}
 */
public record SourceStatus(
        String id,
        SourceDefinition.Kind kind,
        @Nullable String title,
        Instant lastPoll,
        Outcome outcome,
        @Nullable String detail,
        @Nullable Instant nextPoll,
        int failures,
        @Nullable Duration cadence,
        long editions,
        long refused) {

    /** What came of a poll. */
    public enum Outcome {
        /** New or changed editions. */
        UPDATED,
        /** Nothing new. */
        UNCHANGED,
        /** Will be tried again. */
        FAILED,
        /** Will not be tried again until its definition changes: gone, or finished. */
        STOPPED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
