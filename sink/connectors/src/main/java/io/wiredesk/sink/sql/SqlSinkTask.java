package io.wiredesk.sink.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.jspecify.annotations.Nullable;

/** Writes what Connect hands it, batch by batch. What is written is on disk when {@link #put} returns. */
public final class SqlSinkTask extends SinkTask {

    private @Nullable Running running;

    /** What there is between start and stop. */
    private record Running(SqlSinkConfig config, SqlWriter writer, Rejections rejections, StoreMeters meters) {

        Delivery write(List<SinkRecord> batch) {
            long began = System.nanoTime();
            Delivery delivery = writer.write(batch);
            meters.batch(batch.size(), System.nanoTime() - began, delivery);
            return delivery;
        }
    }

    @Override
    public String version() {
        return Version.current();
    }

    /**
     * Connects, and brings the tables up to date.
     *
     * @throws ConnectException if somebody has to do something before the store can be used
     */
    @Override
    public void start(Map<String, String> properties) {
        SqlSinkConfig config = new SqlSinkConfig(properties);
        SqlWriter writer = SqlWriter.into(config);
        running = new Running(
                config,
                writer,
                Rejections.to(context.errantRecordReporter()),
                new StoreMeters(TaskMetrics.of(context)));
        writer.positions(List.of());
    }

    /**
     * Reads on from where the store is, whatever Kafka remembers: the store may be new, or restored from a backup.
     *
     * @throws ConfigException if {@code topics.regex} let in a channel there is no table for
     */
    @Override
    public void open(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            if (!running().writer().takes(partition.topic())) {
                throw new ConfigException(ConnectRules.TOPICS + ": no table for " + partition.topic());
            }
        }
        context.offset(running().writer().positions(partitions));
    }

    /**
     * Stores the records.
     *
     * @throws RetriableException if the store cannot take them now: Connect sends them again
     * @throws ConnectException if somebody has to do something first, or a record is bad and there are no dead letters
     */
    @Override
    public void put(Collection<SinkRecord> records) {
        Delivery delivery = new Delivery.Stored(List.of());
        for (List<SinkRecord> batch : batches(records, running().config().batchSize())) {
            delivery = delivery.then(() -> running().write(batch));
        }
        act(delivery);
    }

    private void act(Delivery delivery) {
        switch (delivery) {
            case Delivery.Stored stored -> stored.rejected().forEach(running().rejections()::take);
            case Delivery.Retriable later -> {
                context.timeout(running().config().retryBackoff().toMillis());
                throw new RetriableException(later.why(), later.cause());
            }
            case Delivery.Fatal fatal -> throw new ConnectException(fatal.why(), fatal.cause());
        }
    }

    /** Called when everything before these offsets is stored, and what was rejected is in the dead letters. */
    @Override
    public void flush(Map<TopicPartition, OffsetAndMetadata> offsets) {
        Map<TopicPartition, @Nullable Long> positions = new HashMap<>();
        offsets.forEach((partition, position) -> positions.put(partition, position.offset()));
        act(running().writer().save(positions));
    }

    private static List<List<SinkRecord>> batches(Collection<SinkRecord> records, int size) {
        List<SinkRecord> all = List.copyOf(records);
        List<List<SinkRecord>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            batches.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return batches;
    }

    /** Also called after a start that failed. */
    @Override
    public void stop() {
        Running stopping = running;
        if (stopping != null) {
            stopping.writer().close();
        }
    }

    private Running running() {
        return Objects.requireNonNull(running, "the task is not started");
    }
}
