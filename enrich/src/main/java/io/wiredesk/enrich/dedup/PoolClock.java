package io.wiredesk.enrich.dedup;

import java.time.Instant;

/**
 * How far a pool is. Moved by records only, never by a wall clock, so a replay sees the same times.
 *
 * @param watermark newest event time so far
 * @param received newest receipt so far
 * @param next number for the next story or cluster to arrive
 */
public record PoolClock(Instant watermark, Instant received, int next) {

    static final PoolClock START = new PoolClock(Instant.EPOCH, Instant.EPOCH, 0);

    PoolClock seen(Instant event, Instant receipt) {
        return new PoolClock(later(watermark, event), later(received, receipt), next);
    }

    PoolClock numbered(int following) {
        return new PoolClock(watermark, received, following);
    }

    static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
