package io.wiredesk.schemas;

import java.io.UncheckedIOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * JSON on the wire for one record type; null stays null, which Kafka calls a tombstone.
 *
 * @param <T> the record
 */
public final class JsonSerde<T> implements Serde<T> {

    private final Class<T> type;

    public JsonSerde(Class<T> type) {
        this.type = type;
    }

    @Override
    public Serializer<T> serializer() {
        return (channel, value) -> value == null ? null : Json.bytes(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (channel, bytes) -> read(channel, bytes);
    }

    @SuppressWarnings("NullAway") // Kafka's interface has no nullness; a tombstone is null on both sides
    private T read(String channel, byte @Nullable [] bytes) {
        try {
            return bytes == null ? null : Json.read(bytes, type);
        } catch (UncheckedIOException e) {
            throw new SerializationException(channel + ": " + e.getMessage(), e);
        }
    }
}
