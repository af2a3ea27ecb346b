package io.wiredesk.sink.desk.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What enrich has still to read. For one thread. */
final class EnrichLag {

    /** From here on, offsets are good enough; below, some may be ends of transactions, which are no records. */
    private static final long FEW = 20;

    private static final Duration POLL = Duration.ofMillis(200);

    private final Admin admin;
    private final String group;
    private final Consumer<String, byte[]> consumer;
    private Map<TopicPartition, Counted> counted = Map.of();

    private record Counted(long from, long to, long records) {}

    EnrichLag(Admin admin, String group, Consumer<String, byte[]> consumer) {
        this.admin = admin;
        this.group = group;
        this.consumer = consumer;
    }

    /**
     * Records between what the group has committed and these ends.
     *
     * @param ranges where each of its partitions begins and ends now
     */
    long records(Map<TopicPartition, Range> ranges) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, Counted> now = new HashMap<>();
        ranges.forEach((partition, range) -> {
            OffsetAndMetadata done = committed.get(partition);
            now.put(partition, count(partition, done == null ? range.begin() : done.offset(), range.end()));
        });
        counted = now;
        return now.values().stream().mapToLong(Counted::records).sum();
    }

    private Counted count(TopicPartition partition, long from, long to) {
        Counted before = counted.get(partition);
        if (before != null && before.from() == from && before.to() == to) {
            return before;
        }
        long offsets = Math.max(0, to - from);
        return new Counted(from, to, offsets == 0 || offsets > FEW ? offsets : read(partition, from, to));
    }

    private long read(TopicPartition partition, long from, long to) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        long records = 0;
        for (long position = from; position < to; ) {
            records += consumer.poll(POLL).count();
            if (consumer.position(partition) == position) {
                return records + to - position; // no answer: rather too many than too few
            }
            position = consumer.position(partition);
        }
        return records;
    }
}
