package io.wiredesk.ingest.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
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
 * The records that a consumer group has not worked off yet, in all it reads: what enrich has read apart but not yet
 * compared waits in channels of its own. Ends of transactions have offsets too and are counted; they are few.
 */
final class GroupBacklog implements Backlog {

    private static final Logger LOG = LoggerFactory.getLogger("io.wiredesk.ingest");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A cluster that does not answer, or does not allow the question, is not asked before every batch. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final Admin admin;
    private final String group;
    private final long max;
    private final InstantSource clock;
    private Instant notBefore = Instant.MIN;

    /**
     * Looks at one group.
     *
     * @param admin closed with this
     * @param max how many records are not yet long
     */
    GroupBacklog(Admin admin, String group, long max, InstantSource clock) {
        this.admin = admin;
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
        committed.values().removeIf(offset -> offset == null);
        long behind = 0;
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends(committed.keySet()).entrySet()) {
            OffsetAndMetadata done = committed.get(end.getKey());
            behind += done == null ? 0 : Math.max(0, end.getValue().offset() - done.offset());
        }
        return behind;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(Set<TopicPartition> partitions)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
