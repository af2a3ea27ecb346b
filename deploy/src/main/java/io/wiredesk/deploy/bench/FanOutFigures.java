package io.wiredesk.deploy.bench;

import java.time.Duration;
import java.util.Locale;

/**
 * What {@link SseFanOut} measured.
 *
 * @param clients that read, the stalled ones not among them
 * @param stalled that were connected and took nothing
 * @param events each client was to get
 * @param delivered to all of them together
 * @param differing clients that did not get exactly what most others got
 * @param median from an edition's stated time to its event at a client
 * @param p99 likewise
 * @param max likewise
 */
public record FanOutFigures(
        int clients,
        int stalled,
        long events,
        long delivered,
        int differing,
        Duration median,
        Duration p99,
        Duration max) {

    /** For people. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%,d clients and %d stalled: %,d events each, %,d delivered, %d clients differ; p50 %d ms, p99 %d ms, max %d ms",
                clients,
                stalled,
                events,
                delivered,
                differing,
                median.toMillis(),
                p99.toMillis(),
                max.toMillis());
    }
}
