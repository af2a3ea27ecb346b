package io.wiredesk.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a source is due next. Pure: the same history and the same now give the same answer.
 *
 * @param every the time between polls while all is well
 */
record PollSchedule(Duration every) {

    /** Longest wait, whether by back-off or because a server asks for it: what Miniflux and rss-fetcher use. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);

    /** Beyond this many doublings every back-off is past {@link #LONGEST}. */
    private static final int MAX_DOUBLINGS = 20;

    /** Share by which a back-off may be shorter or longer, so that sources that failed together return apart. */
    private static final double JITTER = 0.1;

    /** After an answer. */
    Instant afterAnswer(Instant now) {
        return now.plus(every);
    }

    /**
     * After a failure: a minute (or {@link #every}, if that is shorter), doubled with each further failure.
     *
     * @param failures in a row, this one included
     * @param salt the source's id: gives the jitter
     */
    Instant afterFailure(int failures, String salt, Instant now) {
        Duration first = shorter(every, FIRST_RETRY);
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        double factor = 1 + JITTER * spread(salt, failures);
        return now.plus(shorter(Duration.ofMillis((long) (doubled.toMillis() * factor)), LONGEST));
    }

    /** After being told to come back later: as told, within reason; told nothing, as after any failure. */
    Instant afterRetryLater(@Nullable Duration told, int failures, String salt, Instant now) {
        return told == null ? afterFailure(failures, salt, now) : now.plus(shorter(told, LONGEST));
    }

    /** From -1 to 1, scattered over sources and attempts. */
    private static double spread(String salt, int failures) {
        return Math.floorMod(31 * salt.hashCode() + 17 * failures, 2001) / 1000.0 - 1;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
