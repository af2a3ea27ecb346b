package io.wiredesk.ingest.testing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.common.metrics.internals.PluginMetricsImpl;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.jspecify.annotations.Nullable;

/** Connect's offset store in memory; survives the restart of a task. */
public final class StoredOffsets implements OffsetStorageReader {

    private final Map<Map<String, ?>, Map<String, Object>> stored = new HashMap<>();

    /** What Connect does once a batch is written. */
    public void commit(List<SourceRecord> records) {
        for (SourceRecord record : records) {
            refuseWhatConnectMisses(record.sourcePartition());
            if (record.sourceOffset() == null) {
                stored.remove(record.sourcePartition());
                continue;
            }
            Map<String, Object> offset = new HashMap<>(record.sourceOffset());
            offset.values().forEach(StoredOffsets::refuseWhatConnectRefuses);
            stored.put(record.sourcePartition(), offset);
        }
    }

    /** As an earlier version left it. */
    public void put(Map<String, ?> partition, Map<String, Object> offset) {
        stored.put(partition, offset);
    }

    public void clear() {
        stored.clear();
    }

    @Override
    public <T> @Nullable Map<String, Object> offset(Map<String, T> partition) {
        refuseWhatConnectMisses(partition);
        return stored.get(partition);
    }

    @Override
    public <T> Map<Map<String, T>, Map<String, Object>> offsets(Collection<Map<String, T>> partitions) {
        Map<Map<String, T>, Map<String, Object>> found = new HashMap<>();
        partitions.forEach(partition -> {
            refuseWhatConnectMisses(partition);
            found.put(partition, stored.get(partition));
        });
        return found;
    }

    /** What is known, by partition. */
    public Map<Map<String, ?>, Map<String, Object>> all() {
        return Map.copyOf(stored);
    }

    /** A task's context over these offsets. */
    public SourceTaskContext context() {
        return new SourceTaskContext() {
            @Override
            public Map<String, String> configs() {
                return Map.of();
            }

            @Override
            public OffsetStorageReader offsetStorageReader() {
                return StoredOffsets.this;
            }

            @Override
            public PluginMetrics pluginMetrics() {
                return new PluginMetricsImpl(new Metrics(), Map.of());
            }
        };
    }

    /** Connect finds a partition by its bytes, so its keys must always be written in one order. */
    private static void refuseWhatConnectMisses(Map<String, ?> partition) {
        if (!List.copyOf(partition.keySet())
                .equals(partition.keySet().stream().sorted().toList())) {
            throw new IllegalArgumentException("keys of a partition in no stable order: " + partition.keySet());
        }
    }

    private static void refuseWhatConnectRefuses(Object value) {
        if (!(value instanceof String || value instanceof Long || value instanceof Boolean)) {
            throw new IllegalArgumentException("offsets hold only primitive values, not " + value.getClass());
        }
    }
}
