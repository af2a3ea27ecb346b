package io.wiredesk.sink.desk.health;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether what waits has become more and more, seen by who asks now and then. */
final class LagTrend {

    /** What a healthy line may have waiting after a burst. */
    private static final long FEW = 1_000;

    /** So long it may grow: an import is large, and worked off afterwards. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private @Nullable Seen lowest;

    private record Seen(long lag, Instant at) {}

    /** Notes a lag; true if there has been no smaller one for {@link #PATIENCE} and it is larger than then. */
    synchronized boolean grows(long lag, Instant now) {
        Seen before = lowest;
        if (before == null || lag <= FEW || lag <= before.lag()) {
            lowest = new Seen(lag, now);
            return false;
        }
        return !before.at().plus(PATIENCE).isAfter(now);
    }
}
