package io.wiredesk.sink.desk.live;

import io.wiredesk.schemas.Channels;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The desk's clients: they join no group, commit nothing and see committed records only. */
record KafkaClients(String bootstrap) {

    private static final int PATIENCE_MS = 5_000;
    private static final int CHUNK = 256 * 1024;

    /** What a chunk of history may hold; a longer record comes alone. */
    private static final int CHUNK_RECORDS = 100;

    Admin admin() {
        return Admin.create(common());
    }

    /** For whoever follows many channels. */
    Consumer<String, byte[]> follower() {
        return consumer(Map.of(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Channels.MAX_REQUEST_BYTES));
    }

    /** For a few records at a time. */
    Consumer<String, byte[]> browser() {
        return consumer(Map.of(
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                CHUNK_RECORDS,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                CHUNK,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                CHUNK));
    }

    private Consumer<String, byte[]> consumer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(common());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.putAll(more);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> common() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MS,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MS);
    }
}
