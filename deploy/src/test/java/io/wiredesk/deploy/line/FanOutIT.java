package io.wiredesk.deploy.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiredesk.deploy.bench.FanOutFigures;
import io.wiredesk.deploy.bench.SseFanOut;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From an edition in Kafka, through the whole line with exactly-once on, to many clients of the live stream, one of whom
 * takes nothing. For the measurement: {@code -Dfanout.clients=1000 -Dfanout.seconds=60}.
 */
class FanOutIT {

    private static final int CLIENTS = Integer.getInteger("fanout.clients", 100);
    private static final Duration DURATION = Duration.ofSeconds(Integer.getInteger("fanout.seconds", 5));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("fanout.warmup", 1));
    private static final int STORIES = Integer.getInteger("fanout.stories", 3);

    @TempDir
    Path folder;

    @Test
    void every_client_gets_every_story_once_while_one_takes_nothing() throws Exception {
        Installation installation = new Installation(folder);
        installation.configure("data: data\nsources:\n  - {id: live, archive: newsletters, every: 1m}\n");
        try (AllInOne line = installation.start();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                SteadyPress press = new SteadyPress(
                        line.instance().bootstrap(), installation.channels(), STORIES, Duration.ofMillis(100))) {
            URI stream = line.instance().desk().resolve("/stream");
            var unused = threads.submit(press);

            await().atMost(Duration.ofMinutes(2))
                    .ignoreExceptions()
                    .until(() -> SseFanOut.run(stream, 1, 0, WARM_UP).events() > 0);
            FanOutFigures figures = SseFanOut.run(stream, CLIENTS, 1, DURATION);

            System.out.println("fan-out: " + figures.line());
            assertThat(figures.events()).isPositive();
            assertThat(figures.differing()).isZero();
            assertThat(figures.delivered()).isEqualTo(CLIENTS * figures.events());
        }
    }
}
