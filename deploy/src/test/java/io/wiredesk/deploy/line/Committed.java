package io.wiredesk.deploy.line;

import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.channel.Partitions;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** All committed records of a channel, not only the newest of each key. */
public record Committed(String bootstrap) {

    public <V> Map<String, List<V>> records(Channel<V> channel) {
        Map<String, List<V>> byKey = new LinkedHashMap<>();
        read(
                channel,
                record -> byKey.computeIfAbsent(record.key(), key -> new ArrayList<>())
                        .add(Json.read(record.value(), channel.type())));
        return byKey;
    }

    public <V> Map<String, V> latest(Channel<V> channel) {
        Map<String, V> byKey = new LinkedHashMap<>();
        read(channel, record -> {
            if (record.value() == null) {
                byKey.remove(record.key());
            } else {
                byKey.put(record.key(), Json.read(record.value(), channel.type()));
            }
        });
        return byKey;
    }

    private void read(Channel<?> channel, java.util.function.Consumer<ConsumerRecord<String, byte[]>> each) {
        try (Consumer<String, byte[]> consumer = KafkaClients.consumer(bootstrap)) {
            Partitions partitions = Partitions.of(channel, consumer);
            consumer.seekToBeginning(partitions.all());
            partitions.readTo(partitions.ends(), each);
        }
    }
}
