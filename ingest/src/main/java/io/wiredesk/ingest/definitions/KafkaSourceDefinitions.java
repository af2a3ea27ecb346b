package io.wiredesk.ingest.definitions;

import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.SourceDefinition;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.connect.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@code source-definitions} with a consumer of its own, without a group: each task reads all of it, committed
 * records only, from the beginning, and keeps its share.
 */
public final class KafkaSourceDefinitions implements SourceDefinitions {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaSourceDefinitions.class);
    private static final Duration STEP = Duration.ofMillis(100);

    /** A poll of a task that has not caught up yet gives control back after this long. */
    private static final int STEPS = 10;

    private final Consumer<String, byte[]> consumer;
    private final Channels channels;
    private final SourceDefinition.Kind kind;
    private final TaskShare share;
    private final Map<String, SourceDefinition> mine = new TreeMap<>();
    private Map<String, SourceDefinition> current = Map.of();
    private Map<TopicPartition, Long> untilComplete = Map.of();
    private boolean assigned;
    private int editionPartitions;

    public KafkaSourceDefinitions(
            Consumer<String, byte[]> consumer, Channels channels, SourceDefinition.Kind kind, TaskShare share) {
        this.consumer = consumer;
        this.channels = channels;
        this.kind = kind;
        this.share = share;
    }

    /**
     * The consumer it needs.
     *
     * @param settings at least {@code bootstrap.servers}, and what the cluster's security asks for
     */
    public static Consumer<String, byte[]> consumer(Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        all.putIfAbsent(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Map<String, SourceDefinition> current() {
        if (!assigned) {
            assign();
        }
        catchUp();
        takeIn(Duration.ZERO);
        return current;
    }

    @Override
    public int editionPartitions() {
        if (editionPartitions == 0) {
            editionPartitions = partitions(channels.editions().name()).size();
        }
        return editionPartitions;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void assign() {
        List<TopicPartition> all = partitions(channels.sourceDefinitions().name());
        consumer.assign(all);
        consumer.seekToBeginning(all);
        untilComplete = consumer.endOffsets(all);
        assigned = true;
    }

    /** Acting on half of the definitions would take the other half for removed. */
    private void catchUp() {
        for (int step = 0; step < STEPS && !complete(); step++) {
            takeIn(STEP);
        }
        if (!complete()) {
            throw new RetriableException(
                    "still reading " + channels.sourceDefinitions().name());
        }
        untilComplete = Map.of();
    }

    private boolean complete() {
        return untilComplete.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void takeIn(Duration atMost) {
        ConsumerRecords<String, byte[]> news = consumer.poll(atMost);
        for (ConsumerRecord<String, byte[]> definition : news) {
            takeIn(definition);
        }
        if (!news.isEmpty()) {
            current = Collections.unmodifiableMap(new TreeMap<>(mine));
        }
    }

    private void takeIn(ConsumerRecord<String, byte[]> written) {
        String id = written.key();
        if (id == null || !share.takes(id)) {
            return;
        }
        mine.remove(id);
        if (written.value() != null) {
            read(id, written.value()).filter(d -> d.kind() == kind).ifPresent(d -> mine.put(id, d));
        }
    }

    private static Optional<SourceDefinition> read(String id, byte[] json) {
        try {
            SourceDefinition definition = Json.read(json, SourceDefinition.class);
            if (id.equals(definition.id())
                    && Stream.of(definition.kind(), definition.location()).allMatch(Objects::nonNull)) {
                return Optional.of(definition);
            }
        } catch (RuntimeException e) {
            LOG.debug("Definition of source {}", id, e);
        }
        LOG.warn("Definition of source {} cannot be read and is ignored; write it again", id);
        return Optional.empty();
    }

    private List<TopicPartition> partitions(String channel) {
        List<PartitionInfo> found = consumer.partitionsFor(channel);
        if (found == null || found.isEmpty()) {
            throw new RetriableException("channel " + channel + " does not exist; create the channels first");
        }
        return found.stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
    }
}
