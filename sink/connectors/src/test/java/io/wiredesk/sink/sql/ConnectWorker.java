package io.wiredesk.sink.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;
import org.jspecify.annotations.Nullable;

/** What a sink task sees of its worker. */
final class ConnectWorker implements SinkTaskContext {

    /** A record in the dead letters and the exception its headers tell of. */
    record Reported(SinkRecord record, Throwable why) {}

    final List<Reported> deadLetters = new ArrayList<>();
    final List<Long> pauses = new ArrayList<>();
    final Map<TopicPartition, Long> positions = new HashMap<>();
    private final @Nullable ErrantRecordReporter reporter;

    private ConnectWorker(boolean withDeadLetters) {
        reporter = withDeadLetters ? this::report : null;
    }

    static ConnectWorker withDeadLetters() {
        return new ConnectWorker(true);
    }

    static ConnectWorker withoutDeadLetters() {
        return new ConnectWorker(false);
    }

    private CompletableFuture<Void> report(SinkRecord record, Throwable why) {
        deadLetters.add(new Reported(record, why));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public @Nullable ErrantRecordReporter errantRecordReporter() {
        return reporter;
    }

    @Override
    public void timeout(long millis) {
        pauses.add(millis);
    }

    @Override
    public void offset(Map<TopicPartition, Long> offsets) {
        positions.putAll(offsets);
    }

    @Override
    public void offset(TopicPartition partition, long offset) {
        positions.put(partition, offset);
    }

    @Override
    public Map<String, String> configs() {
        return Map.of();
    }

    @Override
    public Set<TopicPartition> assignment() {
        return Set.of();
    }

    @Override
    public void pause(TopicPartition... partitions) {}

    @Override
    public void resume(TopicPartition... partitions) {}

    @Override
    public void requestCommit() {}

    @Override
    public PluginMetrics pluginMetrics() {
        throw new NoSuchMethodError("pluginMetrics"); // as workers before Kafka 4.1 do
    }
}
