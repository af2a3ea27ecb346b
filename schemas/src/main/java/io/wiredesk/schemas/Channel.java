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

        /**
         * Records go by age, and the oldest of them sooner where all together take more than so many bytes. Kafka lets go
         * of whole segments: there may be up to {@link #SEGMENT_BYTES} more.
         */
        record DeleteBeyond(Duration age, long bytes) implements Retention {
            static final int SEGMENT_BYTES = 64 * 1024 * 1024;
        }
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
            case Retention.DeleteAfter delete -> config.putAll(deletedAfter(delete.age()));
            case Retention.DeleteBeyond delete -> {
                config.putAll(deletedAfter(delete.age()));
                config.put(TopicConfig.RETENTION_BYTES_CONFIG, Long.toString(delete.bytes()));
                config.put(TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(Retention.DeleteBeyond.SEGMENT_BYTES));
            }
        }
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxRecordBytes));
        config.put(TopicConfig.COMPRESSION_TYPE_CONFIG, "producer");
        // Receipt time: retention by event time would drop an imported archive at once. Event time is in the value.
        config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        return Map.copyOf(config);
    }

    private static Map<String, String> deletedAfter(Duration age) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(age.toMillis()));
    }
}
