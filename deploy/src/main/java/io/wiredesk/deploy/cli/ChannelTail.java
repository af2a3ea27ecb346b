package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.Channel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** Reads a channel from some point on, for as long as somebody wants to see more. */
final class ChannelTail {

    private static final int GROWTH = 4;

    private final Consumer<String, byte[]> consumer;

    ChannelTail(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * Hands over record after record, tombstones left out; returns when one is refused.
     *
     * @throws CommandFailure if there is no such channel
     */
    void follow(Channel<?> channel, From from, Predicate<ConsumerRecord<String, byte[]>> wantsMore) {
        Partitions partitions = Partitions.of(channel, consumer);
        boolean goOn = switch (from) {
            case From.Beginning beginning -> startAt(consumer.beginningOffsets(partitions.all()));
            case From.Now now -> startAt(partitions.ends());
            case From.Since since -> startAt(offsetsAt(since, partitions));
            case From.Latest latest ->
                latest(partitions, latest.count()).stream().allMatch(wantsMore);
        };
        if (goOn) {
            partitions.readOn(record -> isDeletion(record) || wantsMore.test(record));
        }
    }

    private boolean startAt(Map<TopicPartition, Long> offsets) {
        offsets.forEach(consumer::seek);
        return true;
    }

    /** The first record of each partition received then or later, else its end. */
    private Map<TopicPartition, Long> offsetsAt(From.Since since, Partitions partitions) {
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(partitions.all().stream()
                .collect(Collectors.toMap(
                        partition -> partition, partition -> since.time().toEpochMilli())));
        Map<TopicPartition, Long> offsets = partitions.ends();
        offsets.replaceAll((partition, end) -> {
            OffsetAndTimestamp first = found.get(partition);
            return first == null ? end : Long.valueOf(first.offset());
        });
        return offsets;
    }

    /**
     * The last records by receipt; the consumer then stands behind them. Offsets have gaps where records were compacted
     * away and where transactions ended, so the window grows until it holds enough.
     */
    private List<ConsumerRecord<String, byte[]>> latest(Partitions partitions, int count) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions.all());
        Map<TopicPartition, Long> ends = partitions.ends();
        List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();
        for (long window = count; seen.size() < count; window *= GROWTH) {
            Map<TopicPartition, Long> starts = before(ends, window, beginnings);
            seen.clear();
            startAt(starts);
            partitions.readTo(ends, record -> {
                if (!isDeletion(record)) {
                    seen.add(record);
                }
            });
            if (starts.equals(beginnings)) {
                break;
            }
        }
        startAt(ends);
        seen.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        return seen.subList(Math.max(0, seen.size() - count), seen.size());
    }

    private static Map<TopicPartition, Long> before(
            Map<TopicPartition, Long> ends, long window, Map<TopicPartition, Long> beginnings) {
        return beginnings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        beginning ->
                                Math.max(beginning.getValue(), ends.getOrDefault(beginning.getKey(), 0L) - window)));
    }

    private static boolean isDeletion(ConsumerRecord<String, byte[]> record) {
        return record.value() == null;
    }
}
