package io.wiredesk.deploy.line;

import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.channel.Partitions;
import io.wiredesk.schemas.Channel;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The keys a compacted channel holds, followed as it grows. For one thread. */
final class LiveKeys implements AutoCloseable {

    private final Consumer<String, byte[]> consumer;
    private final Partitions partitions;
    private final Set<String> keys = new HashSet<>();

    LiveKeys(Channel<?> channel, String bootstrap) {
        consumer = KafkaClients.consumer(bootstrap);
        partitions = Partitions.of(channel, consumer);
        consumer.seekToBeginning(partitions.all());
    }

    /** A copy: those of all records committed by now. */
    Set<String> now() {
        partitions.readTo(partitions.ends(), this::note);
        return new HashSet<>(keys);
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            keys.remove(record.key());
        } else {
            keys.add(record.key());
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
