package io.wiredesk.deploy.bench;

import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.channel.Partitions;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;

/** Reads what the sources say of themselves and keeps count: who was polled, and how late. */
final class PollLog implements AutoCloseable {

    private final Consumer<String, byte[]> consumer;
    private final Partitions statuses;
    private final Map<String, Instant> due = new HashMap<>();
    private final List<Duration> lateness = new ArrayList<>();
    private long polls;
    private long editions;
    private long failed;

    PollLog(Channels channels, String bootstrap) {
        consumer = KafkaClients.consumer(bootstrap);
        statuses = Partitions.of(channels.sources(), consumer);
        consumer.seekToBeginning(statuses.all());
    }

    /** A source that is due from now on, as it is new. */
    void expect(String source, Instant from) {
        due.put(source, from);
    }

    /** Reads on until there is no more to wait for, or the time is over. */
    void follow(Duration atMost, BooleanSupplier enough) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!enough.getAsBoolean() && System.nanoTime() < end) {
            consumer.poll(Duration.ofNanos(Math.clamp(end - System.nanoTime(), 0, TimeUnit.MILLISECONDS.toNanos(200))))
                    .forEach(record -> take(Json.read(record.value(), SourceStatus.class)));
        }
    }

    private void take(SourceStatus status) {
        polls++;
        editions += status.editions();
        failed += status.failures() > 0 ? 1 : 0;
        Instant since = due.put(status.id(), status.nextPoll() == null ? Instant.MAX : status.nextPoll());
        if (since != null) {
            Duration late = Duration.between(since, status.lastPoll());
            lateness.add(late.isNegative() ? Duration.ZERO : late);
        }
    }

    long polls() {
        return polls;
    }

    long editions() {
        return editions;
    }

    long failed() {
        return failed;
    }

    /** @param share from 0 to 1 */
    Duration lateness(double share) {
        List<Duration> sorted = lateness.stream().sorted().toList();
        return sorted.isEmpty()
                ? Duration.ZERO
                : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
