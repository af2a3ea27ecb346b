package io.wiredesk.deploy.bench;

import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.enrich.Rehearsal;
import io.wiredesk.schemas.Edition;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a story takes when there is room.
 *
 * @param editionsASecond that were sent, evenly
 * @param p50 milliseconds from the edition's being sent to Kafka until a consumer of committed records has the story
 * @param p99 likewise
 */
public record HalfLoad(double editionsASecond, long p50, long p99, long max) {

    /** The first of a thousand stories meet cold code. */
    private static final double WARM_UP = 0.2;

    static HalfLoad measure(BenchLine line, List<Edition> editions, Rehearsal rehearsal, double rate)
            throws InterruptedException {
        try (LineApp app = line.start(LineStep.ENRICH, rehearsal);
                CommittedRecords committed =
                        new CommittedRecords(line.channels().stories(), line.bootstrap())) {
            app.awaitRunning(Duration.ofMinutes(1));
            Thread sender = Thread.ofPlatform().name("sender").start(() -> send(line, editions, rate));
            committed.await(rehearsal.stories(), Duration.ofMinutes(10));
            sender.join();
            List<Long> ages = committed.ages();
            List<Long> sorted = ages.subList((int) (ages.size() * WARM_UP), ages.size()).stream()
                    .sorted()
                    .toList();
            return new HalfLoad(rate, at(sorted, 0.5), at(sorted, 0.99), sorted.getLast());
        }
    }

    private static void send(BenchLine line, List<Edition> editions, double rate) {
        long begin = System.nanoTime();
        try (ChannelWriter writer = BenchLine.writer(line.bootstrap())) {
            for (int i = 0; i < editions.size(); i++) {
                long due = begin + (long) (i * TimeUnit.SECONDS.toNanos(1) / rate);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                line.put(editions.get(i), writer);
            }
        }
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) ((sorted.size() - 1) * share));
    }
}
