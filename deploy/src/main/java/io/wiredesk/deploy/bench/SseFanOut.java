package io.wiredesk.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * How fast a desk's live stream reaches many clients. Somebody else publishes editions meanwhile, each stating the moment
 * it is written as {@code publishedAt}: that is where the latency of its stories' events begins.
 */
public final class SseFanOut {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Nothing has come for so long: all that was published has arrived. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    /** What a line that is behind may take for it. */
    private static final Duration BACKLOG = Duration.ofMinutes(2);

    private static final int DIGITS = 3;

    private final SseClients connected;
    private final Histogram micros = new Histogram(DIGITS);
    private Instant from = Instant.MAX;
    private Instant until = Instant.MAX;
    private Instant last = Instant.MAX.minus(SILENCE);

    private SseFanOut() throws IOException {
        connected = new SseClients(this::received);
    }

    /**
     * Follows a stream with many clients at a time, all in this thread.
     *
     * @param stream address of {@code /stream} or {@code /topics/<slug>/stream}
     * @param clients that read as fast as they can
     * @param stalled more clients, which read nothing
     * @param duration editions stating a time within it are measured
     * @throws IOException if the desk refuses a client or lets it wait for more than a minute
     */
    public static FanOutFigures run(URI stream, int clients, int stalled, Duration duration) throws IOException {
        SseFanOut run = new SseFanOut();
        try (SseClients connected = run.connected) {
            for (int i = 0; i < stalled; i++) {
                connected.addStalled(stream);
            }
            for (int i = 0; i < clients; i++) {
                connected.add(stream);
            }
            connected.read(Instant.now().plus(PATIENCE), connected::areGreeted);
            if (!connected.areGreeted()) {
                throw new IOException(stream + " did not greet every client within " + PATIENCE);
            }
            run.measure(duration);
            return run.figures(stalled);
        }
    }

    private void measure(Duration duration) throws IOException {
        from = Instant.now();
        until = from.plus(duration);
        connected.read(until.plus(BACKLOG), this::isAllReceived);
    }

    private boolean isAllReceived() {
        Instant now = Instant.now();
        return now.isAfter(until.plus(SILENCE)) && now.isAfter(last.plus(SILENCE));
    }

    private void received(SseClient client, Instant stated, int digest, Instant now) {
        if (!stated.isBefore(from) && stated.isBefore(until)) {
            client.count(digest);
            micros.recordValue(Math.max(0, Duration.between(stated, now).toNanos() / 1_000));
            last = now;
        }
    }

    private FanOutFigures figures(int stalled) {
        List<SseClient.Tally> tallies = new ArrayList<>();
        connected.all().forEach(client -> tallies.add(client.tally()));
        Map.Entry<SseClient.Tally, Long> usual =
                tallies.stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow();
        return new FanOutFigures(
                tallies.size(),
                stalled,
                usual.getKey().events(),
                micros.getTotalCount(),
                tallies.size() - usual.getValue().intValue(),
                micros(0.5),
                micros(0.99),
                micros(1));
    }

    private Duration micros(double share) {
        return Duration.ofNanos(micros.getValueAtPercentile(100 * share) * 1_000);
    }
}
