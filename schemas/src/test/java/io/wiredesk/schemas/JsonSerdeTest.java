package io.wiredesk.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

class JsonSerdeTest {

    private final Serializer<Membership> serializer = new JsonSerde<>(Membership.class).serializer();
    private final Deserializer<Membership> deserializer = new JsonSerde<>(Membership.class).deserializer();

    @Test
    void a_record_comes_back_as_it_went() {
        Membership membership = Samples.filled(Membership.class);
        byte[] bytes = serializer.serialize("memberships", membership);

        assertThat(bytes).isEqualTo(Json.bytes(membership));
        assertThat(deserializer.deserialize("memberships", bytes)).isEqualTo(membership);
    }

    @Test
    @SuppressWarnings("NullAway") // Kafka's interface has no nullness
    void a_tombstone_stays_a_tombstone() {
        assertThat(serializer.serialize("memberships", null)).isNull();
        assertThat(deserializer.deserialize("memberships", (byte[]) null)).isNull();
    }

    @Test
    void what_is_no_record_is_refused_by_channel_and_type_without_its_content() {
        byte[] bad = "{\"storyId\":hush}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> deserializer.deserialize("memberships", bad))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("memberships: not a valid Membership")
                .hasMessageNotContaining("hush");
    }
}
