package io.wiredesk.deploy.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wiredesk.schemas.Edition;
import io.wiredesk.sink.desk.Desk;
import io.wiredesk.sink.desk.DeskSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The line with a desk, and many clients that follow its stream of all stories; one more takes nothing. */
final class FanOut {

    private static final int STALLED = 1;

    private FanOut() {}

    /**
     * Measures, while editions come evenly.
     *
     * @param rate editions a second
     */
    static FanOutFigures measure(BenchLine line, List<Edition> editions, double rate, int clients, Duration duration)
            throws IOException, InterruptedException {
        try (LineApp app = line.enrich();
                Desk desk = Desk.start(settings(line))) {
            app.requireRunning();
            try (EvenLoad load = new EvenLoad(line, editions, rate)) {
                load.start();
                return SseFanOut.run(desk.address().resolve("/stream"), clients, STALLED, duration);
            }
        }
    }

    /** Without a store: streams do not need one. */
    private static DeskSettings settings(BenchLine line) {
        return new DeskSettings(
                InetAddress.getLoopbackAddress(),
                0,
                Optional.empty(),
                "jdbc:sqlite:" + line.folder().resolveSibling("none.sqlite"),
                line.bootstrap(),
                line.channels(),
                line.applicationId(),
                () -> "",
                new SimpleMeterRegistry());
    }
}
