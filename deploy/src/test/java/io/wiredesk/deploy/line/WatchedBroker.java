package io.wiredesk.deploy.line;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** What can be seen of a broker that is about to be killed. */
final class WatchedBroker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Admin admin;

    WatchedBroker(String bootstrap) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    /** Until records are there that are not committed yet. */
    void awaitOpenTransaction(String kafkaTopic) throws Exception {
        await(
                "an open transaction on " + kafkaTopic,
                () -> end(kafkaTopic, IsolationLevel.READ_COMMITTED)
                        < end(kafkaTopic, IsolationLevel.READ_UNCOMMITTED));
    }

    /** Until so many records are there that are not committed yet; gives up after a while. */
    void awaitUncommitted(String kafkaTopic, int records, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline
                && end(kafkaTopic, IsolationLevel.READ_UNCOMMITTED) - end(kafkaTopic, IsolationLevel.READ_COMMITTED)
                        < records) {
            Thread.onSpinWait();
        }
    }

    /** Until it has so many more records than now. */
    void awaitGrowth(String kafkaTopic, int records) throws Exception {
        long now = end(kafkaTopic, IsolationLevel.READ_UNCOMMITTED);
        await(
                records + " more records on " + kafkaTopic,
                () -> end(kafkaTopic, IsolationLevel.READ_UNCOMMITTED) >= now + records);
    }

    private static void await(String what, BooleanSupplier seen) throws TimeoutException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!seen.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("never saw " + what);
            }
        }
    }

    private long end(String kafkaTopic, IsolationLevel isolation) {
        try {
            int partitions = admin.describeTopics(List.of(kafkaTopic)).allTopicNames().get().values().stream()
                    .mapToInt(described -> described.partitions().size())
                    .sum();
            Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, partitions)
                    .mapToObj(partition -> new TopicPartition(kafkaTopic, partition))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            return admin.listOffsets(latest, new ListOffsetsOptions(isolation)).all().get().values().stream()
                    .mapToLong(result -> result.offset())
                    .sum();
        } catch (Exception e) {
            throw new IllegalStateException("cannot see " + kafkaTopic, e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
