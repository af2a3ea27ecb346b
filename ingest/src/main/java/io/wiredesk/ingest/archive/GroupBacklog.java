package io.wiredesk.ingest.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The editions that a consumer group has not worked off yet, and whatever else it reads: what enrich has read apart but
 * not yet compared waits in channels of its own. Ends of transactions have offsets too and are counted; they are few.
 */
final class GroupBacklog implements Backlog {

    private static final Logger LOG = LoggerFactory.getLogger("io.wiredesk.ingest");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A cluster that does not answer, or does not allow the question, is not asked before every batch. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final Admin admin;
    private final String channel;
    private final String group;
    private final long max;
    private final InstantSource clock;
    private Set<TopicPartition> editions = Set.of();
    private Instant notBefore = Instant.MIN;

    /**
     * Looks at one group.
     *
     * @param admin closed with this
     * @param channel that of the editions
     * @param max how many records are not yet long
     */
    GroupBacklog(Admin admin, String channel, String group, long max, InstantSource clock) {
        this.admin = admin;
        this.channel = channel;
        this.group = group;
        this.max = max;
        this.clock = clock;
    }

    @Override
    public boolean isLong() {
        if (clock.instant().isBefore(notBefore)) {
            return false;
        }
        try {
            return records() > max;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            notBefore = clock.instant().plus(AFTER_FAILURE);
            LOG.info(
                    "cannot tell how far {} is ({}); archives are read as fast as they can be",
                    group,
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private long records() throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>(admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        committed.values().removeIf(Objects::isNull);
        if (committed.isEmpty() && !hasMembers()) {
            return 0;
        }
        Set<TopicPartition> partitions = new HashSet<>(editions());
        partitions.addAll(committed.keySet());
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> starts = offsets(editions, OffsetSpec.earliest());
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - done(end.getKey(), committed, starts))
                .filter(behind -> behind > 0)
                .sum();
    }

    /** What was never committed was never read. */
    private static long done(
            TopicPartition partition,
            Map<TopicPartition, OffsetAndMetadata> committed,
            Map<TopicPartition, Long> starts) {
        OffsetAndMetadata done = committed.get(partition);
        return done == null ? starts.getOrDefault(partition, 0L) : done.offset();
    }

    /** One that has just been started has committed nothing yet, but will. */
    private boolean hasMembers() throws InterruptedException, ExecutionException, TimeoutException {
        return admin
                .describeConsumerGroups(List.of(group))
                .all()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .values()
                .stream()
                .anyMatch(described -> !described.members().isEmpty());
    }

    private Set<TopicPartition> editions() throws InterruptedException, ExecutionException, TimeoutException {
        if (editions.isEmpty()) {
            editions = admin
                    .describeTopics(List.of(channel))
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .values()
                    .stream()
                    .flatMap(described -> described.partitions().stream())
                    .map(partition -> new TopicPartition(channel, partition.partition()))
                    .collect(Collectors.toSet());
        }
        return editions;
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
        Map<TopicPartition, ListOffsetsResultInfo> found = admin.listOffsets(
                        asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
