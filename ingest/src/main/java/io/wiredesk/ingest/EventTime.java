package io.wiredesk.ingest;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** When an edition was published, as far as its publisher can be believed. */
public final class EventTime {

    /** The web's first year: whatever claims to be older is a broken clock, 1970 above all. */
    private static final Instant EARLIEST =
            Year.of(1990).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private EventTime() {}

    /** The later of two, of which the first may be unknown. */
    public static Instant later(@Nullable Instant known, Instant other) {
        return known == null || other.isAfter(known) ? other : known;
    }

    /**
     * The stated time where it makes sense, else the time of receipt.
     *
     * @param stated what the publisher says; null if nothing that can be read
     * @param receivedAt when it was taken in
     */
    public static Instant clamp(@Nullable Instant stated, Instant receivedAt) {
        return stated == null || stated.isBefore(EARLIEST) || stated.isAfter(receivedAt) ? receivedAt : stated;
    }
}
