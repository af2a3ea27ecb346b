package io.wiredesk.schemas;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
 * @param lastEdition when the newest of its editions was published, as far as known
 * @param overdueSince when the next edition should have come by the source's own habit; absent unless it is missing
 * @param notices further lines for people, which need not be failures: a sign-up to confirm, entries left out; no
 *     address, no secret
 * @param editions taken in by this poll
 * @param refused inputs of this poll that could not be read, each of them named in {@code dead-letters}
 * @param progress how far a source is that has an end; absent for others
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
        @Nullable Instant lastEdition,
        @Nullable Instant overdueSince,
        @Nullable List<String> notices,
        long editions,
        long refused,
        @Nullable Progress progress) {

    /** Written before there were notices: none. */
    public SourceStatus {
        notices = notices == null ? List.of() : List.copyOf(notices);
    }

    /** Of a source without an end. */
    public SourceStatus(
            String id,
            SourceDefinition.Kind kind,
            @Nullable String title,
            Instant lastPoll,
            Outcome outcome,
            @Nullable String detail,
            @Nullable Instant nextPoll,
            int failures,
            @Nullable Duration cadence,
            @Nullable Instant lastEdition,
            @Nullable Instant overdueSince,
            @Nullable List<String> notices,
            long editions,
            long refused) {
        this(
                id,
                kind,
                title,
                lastPoll,
                outcome,
                detail,
                nextPoll,
                failures,
                cadence,
                lastEdition,
                overdueSince,
                notices,
                editions,
                refused,
                null);
    }

    /** Never null, unlike what may be written. */
    @Override
    public List<String> notices() {
        return notices == null ? List.of() : notices;
    }

    /**
     * How far a source is, in bytes of its files as they lie there.
     *
     * @param done dealt with, in earlier runs too
     * @param total all there are
     */
    public record Progress(long done, long total) {}

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
