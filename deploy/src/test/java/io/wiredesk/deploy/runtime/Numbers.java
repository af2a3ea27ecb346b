package io.wiredesk.deploy.runtime;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes and reads numbers, in transactions, on partition 0 of a channel. */
final class Numbers {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Numbers() {}

    static KafkaProducer<byte[], byte[]> transactions(String bootstrap) {
        var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "transactional.id", "numbers"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    static void commit(KafkaProducer<byte[], byte[]> producer, String channel, int number) throws Exception {
        producer.beginTransaction();
        producer.send(number(channel, number)).get();
        producer.commitTransaction();
    }

    static ProducerRecord<byte[], byte[]> number(String channel, int number) {
        return new ProducerRecord<>(channel, Integer.toString(number).getBytes(StandardCharsets.UTF_8));
    }

    /** Committed numbers from the beginning to the poll that brings {@code last}, which must come. */
    static List<Integer> readCommitted(String bootstrap, String channel, int last) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<Integer> numbers = new ArrayList<>();
        try (var consumer = committedFromTheBeginning(bootstrap, channel)) {
            while (!numbers.contains(last) && System.nanoTime() < deadline) {
                numbers.addAll(poll(consumer));
            }
        }
        return numbers;
    }

    /** All committed numbers of now. */
    static List<Integer> committed(String bootstrap, String channel) {
        List<Integer> numbers = new ArrayList<>();
        try (var consumer = committedFromTheBeginning(bootstrap, channel)) {
            TopicPartition partition = new TopicPartition(channel, 0);
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                numbers.addAll(poll(consumer));
            }
        }
        return numbers;
    }

    private static KafkaConsumer<byte[], byte[]> committedFromTheBeginning(String bootstrap, String channel) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        TopicPartition partition = new TopicPartition(channel, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        return consumer;
    }

    private static List<Integer> poll(KafkaConsumer<byte[], byte[]> consumer) {
        List<Integer> numbers = new ArrayList<>();
        consumer.poll(Duration.ofMillis(100))
                .forEach(record -> numbers.add(Integer.valueOf(new String(record.value(), StandardCharsets.UTF_8))));
        return numbers;
    }
}
