package io.wiredesk.sink.desk.live;

import io.wiredesk.sink.desk.live.PipelineView.Latency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What was measured over the last minutes. */
final class LatencyWindow {

    private static final Duration LENGTH = Duration.ofMinutes(5);

    /** Of a rush, the newest are enough. */
    private static final int MOST = 20_000;

    private final Queue<Measured> measured = new ArrayDeque<>();

    private record Measured(Duration latency, Instant at) {}

    synchronized void add(Duration latency, Instant at) {
        measured.add(new Measured(latency, at));
        forget(at);
    }

    /** Null if there is nothing. */
    synchronized @Nullable Latency at(Instant now) {
        forget(now);
        List<Duration> sorted =
                measured.stream().map(Measured::latency).sorted().toList();
        return sorted.isEmpty() ? null : new Latency(quantile(sorted, 0.5), quantile(sorted, 0.99), sorted.size());
    }

    private void forget(Instant now) {
        Instant oldest = now.minus(LENGTH);
        for (Measured first = measured.peek();
                first != null && (measured.size() > MOST || first.at().isBefore(oldest));
                first = measured.peek()) {
            measured.remove();
        }
    }

    /** The nearest rank. */
    private static Duration quantile(List<Duration> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
