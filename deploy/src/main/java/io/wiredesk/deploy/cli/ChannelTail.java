package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.channel.Partitions;
import io.wiredesk.schemas.Channel;
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
        if (start(from, partitions).stream().allMatch(wantsMore)) {
            partitions.readOn(record -> record.value() == null || wantsMore.test(record));
        }
    }

    /** Places the consumer; gives the records it had to read to find the place and that belong to what is wanted. */
    List<ConsumerRecord<String, byte[]>> start(From from, Partitions partitions) {
        return switch (from) {
            case From.Beginning beginning -> at(consumer.beginningOffsets(partitions.all()));
            case From.Now now -> at(partitions.ends());
            case From.Since since -> at(offsetsAt(since, partitions));
            case From.Latest latest -> new Backlog(consumer, partitions).latest(latest.count());
        };
    }

    private List<ConsumerRecord<String, byte[]>> at(Map<TopicPartition, Long> offsets) {
        offsets.forEach(consumer::seek);
        return List.of();
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
}
