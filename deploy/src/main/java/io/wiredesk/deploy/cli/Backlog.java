package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.channel.Partitions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The last records of a channel. Offsets cannot be counted: compaction and the ends of transactions leave gaps. */
final class Backlog {

    private static final int GROWTH = 4;

    private final Consumer<String, byte[]> consumer;
    private final Partitions partitions;

    Backlog(Consumer<String, byte[]> consumer, Partitions partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
    }

    /** So many of them by time of receipt, tombstones left out; the consumer then stands behind them. */
    List<ConsumerRecord<String, byte[]>> latest(int count) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions.all());
        Map<TopicPartition, Long> ends = partitions.ends();
        List<ConsumerRecord<String, byte[]>> last = new ArrayList<>();
        ends.forEach(
                (partition, end) -> last.addAll(latest(count, partition, beginnings.getOrDefault(partition, 0L), end)));
        consumer.assign(partitions.all());
        ends.forEach(consumer::seek);
        last.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        return last.subList(Math.max(0, last.size() - count), last.size());
    }

    /** At least so many of one partition, if it has them: looks further back until it does. */
    private List<ConsumerRecord<String, byte[]>> latest(int count, TopicPartition partition, long beginning, long end) {
        consumer.assign(List.of(partition));
        List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();
        long start = end;
        for (long window = count; seen.size() < count && start > beginning; window *= GROWTH) {
            start = Math.max(beginning, end - window);
            seen.clear();
            consumer.seek(partition, start);
            partitions.readTo(Map.of(partition, end), record -> {
                if (record.value() != null) {
                    seen.add(record);
                }
            });
        }
        return seen;
    }
}
