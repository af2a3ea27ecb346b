package io.wiredesk.enrich;

import io.wiredesk.schemas.CloudEvent;
import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import io.wiredesk.schemas.TopicStory;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes an {@link Output} with the headers its channel promises. Outputs are never read back. */
enum OutputSerde implements Serde<Output>, Serializer<Output> {
    INSTANCE;

    private static final String SOURCE = "/wiredesk/enrich";

    @Override
    public Serializer<Output> serializer() {
        return this;
    }

    @Override
    public Deserializer<Output> deserializer() {
        return (channel, bytes) -> {
            throw new UnsupportedOperationException("outputs are never read back");
        };
    }

    @Override
    public byte[] serialize(String channel, Output output) {
        throw new UnsupportedOperationException("an output carries headers");
    }

    @Override
    @SuppressWarnings("NullAway") // to Kafka, null bytes are a tombstone
    public byte[] serialize(String channel, Headers headers, Output output) {
        return switch (output) {
            case Output.OfStory o -> write(headers, Story.class, o.key(), o.value(), o.at());
            case Output.OfMembership o -> write(headers, Membership.class, o.key(), o.value(), o.at());
            case Output.OfCluster o -> write(headers, Cluster.class, o.key(), o.value(), o.at());
            case Output.OfTopic o -> write(headers, TopicStory.class, o.key(), o.value(), o.at());
            case Output.OfDeadLetter o -> {
                o.why().headers().forEach(headers::add);
                yield o.value();
            }
        };
    }

    private static byte @Nullable [] write(
            Headers headers, Class<?> type, String key, @Nullable Object value, Instant at) {
        byte[] bytes = value == null ? null : Json.bytes(value);
        CloudEvent.headers(type, SOURCE, key, bytes == null ? new byte[0] : bytes, at)
                .forEach(headers::add);
        return bytes;
    }

    @Override
    public void configure(java.util.Map<String, ?> configs, boolean isKey) {}

    @Override
    public void close() {}
}
