package io.wiredesk.deploy.bench;

import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.channel.Partitions;
import io.wiredesk.schemas.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;

/** Reads what is committed to a channel and notes how long after its edition each record was seen. */
final class CommittedRecords implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<String, byte[]> consumer;
    private final String name;
    private final List<Long> ages = new ArrayList<>();

    CommittedRecords(Channel<?> channel, String bootstrap) {
        consumer = KafkaClients.consumer(bootstrap);
        name = channel.name();
        consumer.seekToBeginning(Partitions.of(channel, consumer).all());
    }

    /** Reads on until there were so many. */
    void await(long records, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (ages.size() < records) {
            consumer.poll(POLL).forEach(record -> ages.add(System.currentTimeMillis() - record.timestamp()));
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        ages.size() + " of " + records + " records in " + name + " after " + patience);
            }
        }
    }

    /** Milliseconds since the edition behind each record was sent to Kafka; a record carries its edition's time. */
    List<Long> ages() {
        return ages;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
