package io.wiredesk.deploy.bench;

import io.wiredesk.schemas.Edition;
import java.time.Duration;
import java.util.List;

/**
 * How long a story takes when there is room.
 *
 * @param editionsASecond that were sent, evenly
 * @param p50 milliseconds from the edition's being sent to Kafka until a consumer of committed records has the story
 * @param p99 likewise
 * @param max likewise
 */
public record HalfLoad(double editionsASecond, long p50, long p99, long max) {

    /** The first of a thousand stories meet cold code. */
    private static final double WARM_UP = 0.2;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    static HalfLoad measure(BenchLine line, List<Edition> editions, long stories, double rate)
            throws InterruptedException {
        try (LineApp app = line.enrich();
                CommittedRecords committed =
                        new CommittedRecords(line.channels().stories(), line.bootstrap())) {
            app.requireRunning();
            try (EvenLoad load = new EvenLoad(line, editions, rate)) {
                load.start();
                committed.await(stories, PATIENCE);
            }
            List<Long> ages = committed.ages();
            List<Long> sorted = ages.subList((int) (ages.size() * WARM_UP), ages.size()).stream()
                    .sorted()
                    .toList();
            return new HalfLoad(rate, at(sorted, 0.5), at(sorted, 0.99), sorted.getLast());
        }
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) ((sorted.size() - 1) * share));
    }
}
