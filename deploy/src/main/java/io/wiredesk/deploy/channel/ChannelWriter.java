package io.wiredesk.deploy.channel;

import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.CloudEvent;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Writes to channels; what it has written when {@link #close} returns is acknowledged. */
public final class ChannelWriter implements AutoCloseable {

    private static final String SOURCE = "/wiredesk/cli";

    private final Producer<String, byte[]> producer;
    private final InstantSource clock;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    public ChannelWriter(Producer<String, byte[]> producer, InstantSource clock) {
        this.producer = producer;
        this.clock = clock;
    }

    /** Kafka chooses the partition by the key. */
    public <V> void put(Channel<V> channel, String key, V value) {
        put(channel, null, key, value, Map.of());
    }

    /**
     * Writes to a partition of the caller's choice.
     *
     * @param partition null for Kafka's choice
     * @param more headers beside those of a CloudEvent
     */
    public <V> void put(
            Channel<V> channel, @Nullable Integer partition, String key, V value, Map<String, String> more) {
        giveBack(channel, partition, key, Json.bytes(value), more);
    }

    /**
     * Writes an edition where those of its publication stand.
     *
     * @return the partition
     */
    public int put(Channels channels, Edition edition, Map<String, String> more) {
        int partition = Channels.editionPartition(edition.publication().id(), channels.editionPartitions());
        put(channels.editions(), partition, edition.id(), edition, more);
        return partition;
    }

    /** Writes a value that is JSON already. */
    public void giveBack(
            Channel<?> channel, @Nullable Integer partition, String key, byte[] value, Map<String, String> more) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(channel.name(), partition, key, value);
        Map<String, byte[]> headers = CloudEvent.headers(channel.type(), SOURCE, key, value, clock.instant());
        headers.forEach((name, header) -> record.headers().add(name, header));
        send(record, more);
    }

    /** Writes to a Kafka topic that is none of our channels: one between the steps of a Streams application. */
    public void giveBack(String kafkaTopic, int partition, String key, byte[] value, Map<String, String> headers) {
        send(new ProducerRecord<>(kafkaTopic, partition, key, value), headers);
    }

    private void send(ProducerRecord<String, byte[]> record, Map<String, String> headers) {
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        sent.add(producer.send(record));
    }

    /** Deletes a key where it stands: compaction sees one partition only. */
    public void delete(Channel<?> channel, Located<?> record) {
        byte @Nullable [] tombstone = null;
        sent.add(producer.send(new ProducerRecord<>(channel.name(), record.partition(), record.key(), tombstone)));
    }

    /** Deletes a key of a channel whose keys are spread by Kafka's own partitioner. */
    public void delete(Channel<?> channel, String key) {
        byte @Nullable [] tombstone = null;
        sent.add(producer.send(new ProducerRecord<>(channel.name(), key, tombstone)));
    }

    /**
     * Waits for every record.
     *
     * @throws KafkaException if one was not written
     */
    @Override
    public void close() {
        try (producer) {
            producer.flush();
            for (Future<RecordMetadata> record : sent) {
                record.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("a record was not written: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while writing", e);
        }
    }
}
