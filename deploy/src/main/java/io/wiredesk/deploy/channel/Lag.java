package io.wiredesk.deploy.channel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * What a consumer group has still to do: stable end minus committed offset. An exactly-once application commits its input
 * with its output, so an input without backlog means that what followed from it is written.
 *
 * @param admin a client of the group's cluster
 * @param group group id; of a Streams application its application id
 */
public record Lag(Admin admin, String group) {

    private static final Duration ONCE_MORE = Duration.ofMillis(50);

    /**
     * Waits until each Kafka topic, in this order, has no backlog; a later one may be fed by an earlier one.
     *
     * @throws TimeoutException if that takes longer than {@code patience}
     */
    public void awaitNone(List<String> kafkaTopics, Duration patience)
            throws InterruptedException, ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (String name : kafkaTopics) {
            while (records(name) > 0) {
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException(group + " has not worked off " + name + " within " + patience);
                }
                Thread.sleep(ONCE_MORE);
            }
        }
    }

    /** Records (and transaction markers) of a Kafka topic that the group has not committed yet. */
    public long records(String kafkaTopic) throws InterruptedException, ExecutionException {
        List<TopicPartition> partitions = partitions(kafkaTopic);
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
        var ends = admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>(
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get());
        long backlog = 0;
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata done = committed.get(partition);
            backlog += ends.partitionResult(partition).get().offset() - (done == null ? 0 : done.offset());
        }
        return backlog;
    }

    private List<TopicPartition> partitions(String kafkaTopic) throws InterruptedException, ExecutionException {
        KafkaFuture<Map<String, TopicDescription>> described =
                admin.describeTopics(List.of(kafkaTopic)).allTopicNames();
        List<TopicPartition> partitions = new ArrayList<>();
        described
                .get()
                .get(kafkaTopic)
                .partitions()
                .forEach(p -> partitions.add(new TopicPartition(kafkaTopic, p.partition())));
        return partitions;
    }
}
