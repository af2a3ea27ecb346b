package io.wiredesk.sink.desk.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.wiredesk.schemas.CloudEvent;
import io.wiredesk.sink.desk.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * How long stories take from the receipt of their edition, seen from the end of the line. Receipt is when the edition's
 * record was written: a story carries it in its header {@link CloudEvent#TIME}, as brokers set a record's own timestamp anew. The
 * receipt of an imported edition is its import.
 *
 * <p>Editions that were received before this desk started are not measured: stories of such editions come of a replay, or
 * of a line that was off.
 */
final class Latencies {

    /** Upper ends of the histogram's buckets: few, as each is a time series, and close where stories are expected. */
    private static final Duration[] STEPS = Stream.of(
                    10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final InstantSource clock;
    private final Instant start;
    private final Timer published;
    private final Timer stored;
    private final LatencyWindow recentlyPublished = new LatencyWindow();
    private final LatencyWindow recentlyStored = new LatencyWindow();
    private final AwaitedStories awaited = new AwaitedStories();

    Latencies(MeterRegistry meters, InstantSource clock) {
        this.clock = clock;
        this.start = clock.instant();
        this.published = timer("wiredesk.story.published", "From an edition's receipt to its story in Kafka", meters);
        this.stored = timer("wiredesk.story.stored", "From an edition's receipt to its story in the store", meters);
    }

    private static Timer timer(String name, String description, MeterRegistry meters) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }

    /** A story has been seen committed. */
    void published(ConsumerRecord<String, byte[]> story) {
        Instant now = clock.instant();
        received(story)
                .filter(receipt -> story.value() != null && !receipt.isBefore(start))
                .ifPresent(receipt -> {
                    measure(published, recentlyPublished, receipt, now);
                    awaited.add(story.partition(), story.offset(), receipt);
                });
    }

    /**
     * Asks the store how far it is; to be called now and then, as the resolution of what is measured.
     *
     * @throws io.wiredesk.sink.desk.store.StoreUnavailable if it cannot say
     */
    void lookAt(Store store, String storiesChannel) {
        for (int partition : awaited.partitions()) {
            long next = store.nextOffset(storiesChannel, partition);
            Instant now = clock.instant();
            awaited.arrived(partition, next).forEach(receipt -> measure(stored, recentlyStored, receipt, now));
        }
    }

    LatencyWindow recentlyPublished() {
        return recentlyPublished;
    }

    LatencyWindow recentlyStored() {
        return recentlyStored;
    }

    private static void measure(Timer timer, LatencyWindow window, Instant receipt, Instant now) {
        Duration took = Duration.between(receipt, now);
        Duration latency = took.isNegative() ? Duration.ZERO : took; // the broker's clock may be ahead of ours
        timer.record(latency);
        window.add(latency, now);
    }

    private static Optional<Instant> received(ConsumerRecord<String, byte[]> story) {
        Header header = story.headers().lastHeader(CloudEvent.TIME);
        try {
            return header == null || header.value() == null
                    ? Optional.empty()
                    : Optional.of(Instant.parse(new String(header.value(), StandardCharsets.UTF_8)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
