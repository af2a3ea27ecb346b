package io.wiredesk.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether the feed's document has changed since it was taken in.
 *
 * @param etag as the server gave it, weak or strong
 * @param lastModified likewise
 * @param document hash of the document
 * @param fetched when the whole document came last; null if none ever did
 */
record Validators(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String document,
        @Nullable Instant fetched) {

    static final Validators NONE = new Validators(null, null, null, null);

    /** A server may say for ever that nothing has changed: once a day it is not given the chance. */
    private static final Duration TRUST = Duration.ofDays(1);

    /** Nor when an edition is missing, though not at every poll. */
    private static final Duration TRUST_IF_OVERDUE = Duration.ofHours(6);

    static Validators read(Stored stored) {
        return new Validators(
                stored.text("etag").orElse(null),
                stored.text("lastModified").orElse(null),
                stored.text("document").orElse(null),
                stored.instant("fetched").orElse(null));
    }

    void write(Stored stored) {
        stored.put("etag", etag);
        stored.put("lastModified", lastModified);
        stored.put("document", document);
        stored.put("fetched", fetched);
    }

    /** Those to send now: none, if it is time to see the document itself again. */
    Validators asked(boolean overdue, Instant now) {
        Instant until = fetched == null ? Instant.MIN : fetched.plus(overdue ? TRUST_IF_OVERDUE : TRUST);
        return now.isBefore(until) ? this : NONE;
    }

    /** Whether this is the document that was taken in. */
    boolean isOf(String hash) {
        return hash.equals(document);
    }
}
