package io.wiredesk.schemas;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A Kafka topic of ours: one constant says its name, what its keys and values are, and how long it is kept. Keys are
 * always strings.
 *
 * @param name full name, prefix included
 * @param keyed what the key is, for people and for AsyncAPI
 * @param type what the value is; {@code byte[]} where it is kept as it came
 * @param partitions fixed for ever: keys would move
 * @param retention how records go
 * @param maxRecordBytes largest record
 * @param <V> the value
 */
public record Channel<V>(
        String name, String keyed, Class<V> type, int partitions, Retention retention, int maxRecordBytes) {

    /** How records of a channel go. */
    public sealed interface Retention {
        /** The newest record of a key stays for ever; a tombstone stays visible for {@link #TOMBSTONES}. */
        record Compact() implements Retention {
            /** Long enough for a sink or desk that was down for a holiday to see every deletion. */
            static final Duration TOMBSTONES = Duration.ofDays(30);
        }

        /** Records go by age, counted from receipt. */
        record DeleteAfter(Duration age) implements Retention {}
    }

    /** JSON, null for tombstones; bytes as they are where that is the type. */
    @SuppressWarnings("unchecked") // V is byte[] where type is
    public Serde<V> valueSerde() {
        return type == byte[].class ? (Serde<V>) Serdes.ByteArray() : new JsonSerde<>(type);
    }

    /** Topic-level configuration for whoever creates the channel. */
    public Map<String, String> config() {
        Map<String, String> config = new LinkedHashMap<>();
        switch (retention) {
            case Retention.Compact compact -> {
                config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
                config.put(
                        TopicConfig.DELETE_RETENTION_MS_CONFIG, Long.toString(Retention.Compact.TOMBSTONES.toMillis()));
            }
            case Retention.DeleteAfter delete -> {
                config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
                config.put(
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(delete.age().toMillis()));
            }
        }
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxRecordBytes));
        config.put(TopicConfig.COMPRESSION_TYPE_CONFIG, "producer");
        // Receipt time: retention by event time would drop an imported archive at once. Event time is in the value.
        config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        return Map.copyOf(config);
    }
}
