package io.wiredesk.sink.desk.live;

import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the channels were at one moment.
 *
 * @param channels that there are, in the order records pass them
 * @param ranges of their partitions
 */
record Offsets(List<Channel<?>> channels, Map<TopicPartition, Range> ranges) {

    static Offsets now(Admin admin, Channels declared) throws InterruptedException, ExecutionException {
        List<Channel<?>> present = present(declared, admin.listTopics().names().get());
        List<TopicPartition> partitions =
                present.stream().flatMap(Offsets::partitions).toList();
        Map<TopicPartition, Long> begins = ask(admin, partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = ask(admin, partitions, OffsetSpec.latest());
        Map<TopicPartition, Range> ranges = new HashMap<>();
        begins.forEach(
                (partition, begin) -> ranges.put(partition, new Range(begin, ends.getOrDefault(partition, begin))));
        return new Offsets(present, Map.copyOf(ranges));
    }

    private static List<Channel<?>> present(Channels declared, Collection<String> names) {
        List<Channel<?>> order = new ArrayList<>();
        order.add(declared.editions());
        order.add(declared.splitStories());
        order.add(declared.stories());
        order.add(declared.memberships());
        order.add(declared.clusters());
        names.stream()
                .sorted()
                .flatMap(name -> declared.slugOf(name).stream())
                .map(declared::topic)
                .forEach(order::add);
        order.add(declared.deadLetters());
        order.removeIf(channel -> !names.contains(channel.name()));
        return order;
    }

    /** Those a channel is declared with. */
    static Stream<TopicPartition> partitions(Channel<?> channel) {
        return IntStream.range(0, channel.partitions())
                .mapToObj(partition -> new TopicPartition(channel.name(), partition));
    }

    private static Map<TopicPartition, Long> ask(Admin admin, List<TopicPartition> partitions, OffsetSpec what)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> question =
                partitions.stream().collect(Collectors.toMap(Function.identity(), any -> what));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, ListOffsetsResultInfo> answer = admin.listOffsets(
                        question, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get();
        answer.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    /** Partitions of one channel. */
    Map<TopicPartition, Range> of(Channel<?> channel) {
        Map<TopicPartition, Range> found = new HashMap<>(ranges);
        found.keySet().removeIf(partition -> !partition.topic().equals(channel.name()));
        return found;
    }

    long end(Channel<?> channel) {
        return of(channel).values().stream().mapToLong(Range::end).sum();
    }

    long size(Channel<?> channel) {
        return of(channel).values().stream()
                .mapToLong(range -> range.end() - range.begin())
                .sum();
    }
}
