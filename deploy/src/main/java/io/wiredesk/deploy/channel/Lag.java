package io.wiredesk.deploy.channel;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What a consumer group has still to do. An exactly-once application commits its input with its output, so where it has
 * nothing left to do, what followed from its input is written.
 */
public final class Lag implements AutoCloseable {

    private static final Duration ONCE_MORE = Duration.ofMillis(50);

    /** From here on, offsets are good enough; below, some may be ends of transactions, which no one commits. */
    private static final long FEW = 100;

    private final Admin admin;
    private final String group;
    private final Consumer<String, byte[]> consumer;

    /**
     * Looks at one group.
     *
     * @param admin stays the caller's
     * @param group group id; of a Streams application its application id
     */
    public Lag(Admin admin, String bootstrap, String group) {
        this.admin = admin;
        this.group = group;
        this.consumer = KafkaClients.consumer(bootstrap);
    }

    /**
     * Waits until all that is in these Kafka topics now is worked off; what comes meanwhile does not count.
     *
     * @throws TimeoutException if that takes longer than {@code patience}
     */
    public void awaitNone(List<String> kafkaTopics, Duration patience)
            throws InterruptedException, ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + patience.toNanos();
        Map<String, Map<TopicPartition, Long>> ends = new LinkedHashMap<>();
        kafkaTopics.forEach(name -> ends.put(name, Partitions.of(name, consumer).ends()));
        for (String name : kafkaTopics) {
            while (records(name, ends.getOrDefault(name, Map.of())) > 0) {
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException(group + " has not worked off " + name + " within " + patience);
                }
                Thread.sleep(ONCE_MORE);
            }
        }
    }

    /** Records before these ends that the group has not committed yet. */
    private long records(String kafkaTopic, Map<TopicPartition, Long> ends)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Partitions partitions = Partitions.of(kafkaTopic, consumer);
        long offsets = 0;
        for (TopicPartition partition : partitions.all()) {
            OffsetAndMetadata done = committed.get(partition);
            long position = done == null ? 0 : done.offset();
            consumer.seek(partition, position);
            offsets += Math.max(0, ends.getOrDefault(partition, 0L) - position);
        }
        return offsets == 0 || offsets > FEW ? offsets : counted(partitions, ends);
    }

    private static long counted(Partitions partitions, Map<TopicPartition, Long> ends) {
        AtomicLong records = new AtomicLong();
        partitions.readTo(ends, record -> records.incrementAndGet());
        return records.get();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
