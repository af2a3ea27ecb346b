package io.wiredesk.sink.desk.store;

import io.wiredesk.schemas.Cluster;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * Where a cluster stands among others: its weight is the number of publications that told it independently, and halves
 * with every {@link #HALF_LIFE} since it was last told. Whoever copies adds no weight. As all weights fade alike, the order
 * of two clusters never changes by itself: twice the weight is worth one half-life, so the point in time at which a cluster
 * would weigh one is what they are sorted by, and neither the clock nor a sum over all of them is needed.
 */
public final class Standing {

    /** Judgement: much told news stays on top for a day or two, and a week's front page is not last Monday's. */
    static final Duration HALF_LIFE = Duration.ofDays(2);

    /** The weightiest first, whatever the time is. */
    public static final Comparator<Cluster> HIGHEST_FIRST =
            Comparator.comparingLong(Standing::of).thenComparing(Cluster::id).reversed();

    private Standing() {}

    /** Milliseconds of the epoch at which the cluster's weight has faded to one. */
    static long of(Cluster cluster) {
        return cluster.lastSeen().toEpochMilli() + ahead(cluster.independent());
    }

    /** When a cluster with so many publications was last told, if it stands there. */
    static Instant lastSeen(long standing, int independent) {
        return Instant.ofEpochMilli(standing - ahead(independent));
    }

    private static long ahead(int independent) {
        double doublings = Math.log(Math.max(1, independent)) / Math.log(2);
        return Math.round(HALF_LIFE.toMillis() * doublings);
    }
}
