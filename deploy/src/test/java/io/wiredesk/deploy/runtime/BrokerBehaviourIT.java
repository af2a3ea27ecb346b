package io.wiredesk.deploy.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the line relies on, whichever broker it runs on. */
@KafkaBroker
class BrokerBehaviourIT {

    private final Channel<?> editions = new Channels("t" + UUID.randomUUID() + ".", 1).editions();

    private String bootstrap = "";

    @BeforeEach
    void createChannel(KafkaBackend.Broker broker) {
        bootstrap = broker.bootstrap();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            new ChannelProvisioner(admin).provision(List.of(editions));
        }
    }

    @Test
    void a_record_carries_the_time_of_receipt_whatever_its_producer_says() throws Exception {
        Instant before = Instant.now().minus(Duration.ofHours(1));

        RecordMetadata written = write(Instant.EPOCH, new byte[1]);

        assertThat(Instant.ofEpochMilli(written.timestamp())).isAfter(before);
    }

    @Test
    void the_largest_edition_fits() throws Exception {
        byte[] almostAll = new byte[Channels.MAX_RECORD_BYTES - 1024];

        assertThat(write(Instant.now(), almostAll).serializedValueSize()).isEqualTo(almostAll.length);
    }

    @Test
    void nobody_gets_a_channel_by_asking_for_it() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            assertThatThrownBy(() -> new AdminCalls(admin).partitions(List.of(editions.name() + "-misspelt")))
                    .hasRootCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    private RecordMetadata write(Instant claimed, byte[] value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrap, "max.request.size", Channels.MAX_RECORD_BYTES);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            return producer.send(new ProducerRecord<>(editions.name(), 0, claimed.toEpochMilli(), "key", value))
                    .get();
        }
    }
}
