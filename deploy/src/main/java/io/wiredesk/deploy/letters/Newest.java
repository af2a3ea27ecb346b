package io.wiredesk.deploy.letters;

import io.wiredesk.deploy.channel.Partitions;
import io.wiredesk.schemas.Channel;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;

/** The newest record of every key of a compacted channel, deletions included: what came later must not be undone. */
final class Newest {

    private final Map<String, Sighting> byKey = new HashMap<>();

    private record Sighting(int partition, long offset, Instant at) {}

    static Newest of(Channel<?> channel, Consumer<String, byte[]> consumer) {
        Newest newest = new Newest();
        Partitions partitions = Partitions.of(channel, consumer);
        consumer.seekToBeginning(partitions.all());
        partitions.readTo(partitions.ends(), record -> {
            if (record.key() != null) {
                newest.add(record.key(), record.partition(), record.offset(), Instant.ofEpochMilli(record.timestamp()));
            }
        });
        return newest;
    }

    private void add(String key, int partition, long offset, Instant at) {
        byKey.put(key, new Sighting(partition, offset, at));
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** Whether the key has a record behind this one. */
    boolean isAfter(String key, int partition, long offset) {
        Sighting last = byKey.get(key);
        return last != null && last.partition() == partition && last.offset() > offset;
    }

    /** Whether the key has a record that was written later. */
    boolean isAfter(String key, Instant time) {
        Sighting last = byKey.get(key);
        return last != null && last.at().isAfter(time);
    }

    /** From now on the key has a record that is newer than all others. */
    void written(String key, int partition, Instant now) {
        add(key, partition, Long.MAX_VALUE, now);
    }
}
