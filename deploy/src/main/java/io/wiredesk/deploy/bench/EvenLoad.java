package io.wiredesk.deploy.bench;

import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.schemas.Edition;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends editions at an even pace from a thread of its own, each dated with the moment it is sent. */
final class EvenLoad implements AutoCloseable {

    private final BenchLine line;
    private final List<Edition> editions;
    private final double rate;
    private final Thread thread;
    private volatile boolean over;

    /**
     * Ready to start.
     *
     * @param rate editions a second
     */
    EvenLoad(BenchLine line, List<Edition> editions, double rate) {
        this.line = line;
        this.editions = editions;
        this.rate = rate;
        this.thread = Thread.ofPlatform().name("bench-load").unstarted(this::send);
    }

    /** Begins to send. */
    void start() {
        thread.start();
    }

    private void send() {
        try (ChannelWriter writer = BenchLine.writer(line.bootstrap())) {
            long begin = System.nanoTime();
            for (int i = 0; i < editions.size() && !over; i++) {
                long due = begin + (long) (i * TimeUnit.SECONDS.toNanos(1) / rate);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                line.put(dated(editions.get(i), Instant.now()), writer);
            }
        }
    }

    private static Edition dated(Edition e, Instant now) {
        return new Edition(
                e.id(),
                e.publication(),
                e.source(),
                e.guid(),
                e.title(),
                e.author(),
                now,
                now,
                e.url(),
                e.language(),
                e.body(),
                e.alternative(),
                e.headers(),
                e.contentHash());
    }

    /** Sends no more. */
    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
