package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What other parts of wiredesk would have written, in transactions as they do. */
final class Written {

    private final String bootstrap;

    Written(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    void committed(Consumer<Transaction> records) {
        try (Producer<String, byte[]> producer = producer()) {
            producer.beginTransaction();
            records.accept(new Transaction(producer));
            producer.commitTransaction();
        }
    }

    void aborted(Consumer<Transaction> records) {
        try (Producer<String, byte[]> producer = producer()) {
            producer.beginTransaction();
            records.accept(new Transaction(producer));
            producer.flush();
            producer.abortTransaction();
        }
    }

    /** Records of one transaction. */
    record Transaction(Producer<String, byte[]> producer) {

        <V> Transaction put(Channel<V> channel, int partition, String key, V value) {
            return raw(channel, partition, key, Json.bytes(value));
        }

        @SuppressWarnings("NullAway") // a null value is a tombstone
        Transaction delete(Channel<?> channel, int partition, String key) {
            return raw(channel, partition, key, null);
        }

        Transaction headed(Channel<?> channel, String key, byte[] value, Map<String, String> headers) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(channel.name(), 0, key, value);
            headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            var unused = producer.send(record);
            return this;
        }

        Transaction raw(Channel<?> channel, int partition, String key, byte[] value) {
            var unused = producer.send(new ProducerRecord<>(channel.name(), partition, key, value));
            return this;
        }
    }

    private Producer<String, byte[]> producer() {
        Producer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        UUID.randomUUID().toString()),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }
}
