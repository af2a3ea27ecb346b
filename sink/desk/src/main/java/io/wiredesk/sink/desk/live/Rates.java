package io.wiredesk.sink.desk.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** How fast channels grow, from how far they were at several times. For one thread. */
final class Rates {

    private static final Duration LENGTH = Duration.ofMinutes(5);
    private static final double MINUTE = Duration.ofMinutes(1).toNanos();

    private final Deque<Look> looks = new ArrayDeque<>();

    private record Look(Instant at, Map<String, Long> ends) {}

    /** How far each channel is now; one that is not among them has no rate. */
    void add(Instant at, Map<String, Long> ends) {
        looks.add(new Look(at, Map.copyOf(ends)));
        looks.removeIf(look -> look.at().isBefore(at.minus(LENGTH)));
    }

    /** Offsets a minute since the first look at it; 0 if there was one look only. */
    double perMinute(String channel) {
        Look last = looks.getLast();
        return looks.stream()
                .filter(look -> look.ends().containsKey(channel) && look.at().isBefore(last.at()))
                .findFirst()
                .map(first -> grown(channel, first, last))
                .orElse(0.0);
    }

    private static double grown(String channel, Look first, Look last) {
        long grown = last.ends().getOrDefault(channel, 0L) - first.ends().getOrDefault(channel, 0L);
        return Math.max(0, grown)
                * MINUTE
                / Duration.between(first.at(), last.at()).toNanos();
    }
}
