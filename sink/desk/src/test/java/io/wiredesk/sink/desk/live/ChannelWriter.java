package io.wiredesk.sink.desk.live;

import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.CloudEvent;
import io.wiredesk.schemas.Json;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes in transactions, as enrich does. */
final class ChannelWriter implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    ChannelWriter(String bootstrap, String transactionalId) {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "transactional.id",
                        transactionalId,
                        "max.request.size",
                        10_000_000),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    void begin() {
        producer.beginTransaction();
    }

    /** Within a transaction. */
    void put(Channel<?> channel, String key, @Nullable Object value) {
        put(channel, key, value == null ? null : Json.bytes(value), Instant.now());
    }

    void put(Channel<?> channel, String key, byte @Nullable [] value, Instant received) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(channel.name(), key, value);
        CloudEvent.headers(channel.type(), "/test", key, value == null ? new byte[0] : value, received)
                .forEach((name, header) -> record.headers().add(name, header));
        var unused = producer.send(record);
    }

    /** Within a transaction. */
    void put(ProducerRecord<String, byte[]> record) {
        var unused = producer.send(record);
    }

    void commit() {
        producer.commitTransaction();
    }

    void abort() {
        producer.abortTransaction();
    }

    /** In a transaction of its own. */
    void write(Channel<?> channel, String key, @Nullable Object value) {
        begin();
        put(channel, key, value);
        commit();
    }

    @Override
    public void close() {
        producer.close();
    }
}
