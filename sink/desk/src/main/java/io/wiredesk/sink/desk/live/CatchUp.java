package io.wiredesk.sink.desk.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads for clients what has left the window, a chunk at a time. Two consumers serve all of them, and a limited number of
 * chunks is in memory at a time: a client that does not take its chunk holds up nobody who follows the window.
 */
final class CatchUp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private static final int READERS = 2;
    private static final int CHUNKS = 64;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Semaphore chunks = new Semaphore(CHUNKS, true);
    private final BlockingQueue<Reader> idle = new LinkedBlockingQueue<>();

    CatchUp(Supplier<Consumer<String, byte[]>> consumers) {
        this.consumers = consumers;
        IntStream.range(0, READERS).forEach(any -> idle.add(new Reader(null)));
    }

    /**
     * A part of what a client has missed.
     *
     * @param lost whether records behind the client's cursor are there no more
     * @param reached where the client is once it has the events
     */
    record Chunk(boolean lost, List<Event> events, Cursor reached) {}

    /** What a client does with a chunk. */
    interface Use {
        void of(Chunk chunk) throws IOException;
    }

    /** A consumer that is made when it is needed; null before. */
    private record Reader(@Nullable Consumer<String, byte[]> consumer) {}

    /** Hands over the next chunk on the way to the window. False if there was none within about this time: try again. */
    boolean next(LiveChannel channel, Cursor cursor, Duration patience, Use use)
            throws IOException, InterruptedException {
        if (!chunks.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        try {
            Optional<Chunk> chunk = ask(patience, consumer -> read(channel, cursor, consumer));
            if (chunk.isPresent()) {
                use.of(chunk.get());
            }
            return chunk.isPresent();
        } finally {
            chunks.release();
        }
    }

    /** Whether there can have been no such cursor: it claims more than the channel has. Believed where Kafka is silent. */
    boolean isBeyond(LiveChannel channel, Cursor cursor) throws InterruptedException {
        return ask(PATIENCE, consumer -> isBeyond(channel, cursor, consumer)).orElse(false);
    }

    private static boolean isBeyond(LiveChannel channel, Cursor cursor, Consumer<String, byte[]> consumer) {
        var ahead = partitions(channel, cursor, channel.window().tip(), -1);
        return consumer.endOffsets(ahead).entrySet().stream()
                .anyMatch(end -> cursor.last(end.getKey().partition()) >= end.getValue());
    }

    private static Chunk read(LiveChannel channel, Cursor cursor, Consumer<String, byte[]> consumer) {
        List<TopicPartition> behind =
                partitions(channel, cursor, channel.window().base(), 1);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(behind);
        consumer.assign(behind);
        boolean lost = false;
        for (TopicPartition partition : behind) {
            long next = cursor.last(partition.partition()) + 1;
            long begin = begins.getOrDefault(partition, 0L);
            lost |= begin > next;
            consumer.seek(partition, Math.max(begin, next));
        }
        return chunk(channel, consumer, cursor, lost);
    }

    /** Transactions' ends take offsets too: progress is not always a record. */
    private static Chunk chunk(LiveChannel channel, Consumer<String, byte[]> consumer, Cursor from, boolean lost) {
        List<Event> events = new ArrayList<>();
        Cursor reached = from;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (reached.reaches(from) && from.reaches(reached) && System.nanoTime() < deadline) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            for (ConsumerRecord<String, byte[]> record : records) {
                channel.rendering().event(record).ifPresent(events::add);
            }
            for (TopicPartition partition : consumer.assignment()) {
                reached = reached.at(partition.partition(), consumer.position(partition) - 1);
            }
        }
        return new Chunk(lost, events, reached);
    }

    /** Partitions in which {@code cursor} is behind (1) or ahead of (-1) another. */
    private static List<TopicPartition> partitions(LiveChannel channel, Cursor cursor, Cursor other, int order) {
        return IntStream.range(0, cursor.partitions())
                .filter(partition -> Long.signum(other.last(partition) - cursor.last(partition)) == order)
                .mapToObj(partition -> new TopicPartition(channel.name(), partition))
                .toList();
    }

    /** Empty if no consumer was free within this time, or Kafka did not answer. A consumer that failed is not used again. */
    private <T> Optional<T> ask(Duration patience, Function<Consumer<String, byte[]>, T> question)
            throws InterruptedException {
        Reader reader = idle.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (reader == null) {
            return Optional.empty();
        }
        Reader after = new Reader(null);
        Consumer<String, byte[]> consumer = reader.consumer() == null ? consumers.get() : reader.consumer();
        try {
            T answer = question.apply(consumer);
            after = new Reader(consumer);
            return Optional.of(answer);
        } catch (KafkaException e) {
            LOG.info("live streams: cannot look back now, trying again: {}", e.toString());
            return Optional.empty();
        } finally {
            if (after.consumer() == null) {
                consumer.close(CloseOptions.timeout(Duration.ZERO));
            }
            idle.add(after);
        }
    }

    @Override
    public void close() {
        for (Reader reader = idle.poll(); reader != null; reader = idle.poll()) {
            if (reader.consumer() != null) {
                reader.consumer().close();
            }
        }
    }
}
