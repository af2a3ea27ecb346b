package io.wiredesk.sink.sql;

import io.wiredesk.schemas.Json;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.jspecify.annotations.Nullable;

/** Records to changes. Pure; knows JSON, not SQL. */
final class Decoder {

    private static final String CONVERTERS = "set key.converter=org.apache.kafka.connect.storage.StringConverter"
            + " and value.converter=org.apache.kafka.connect.converters.ByteArrayConverter";

    private final Map<String, Table<?>> tables;

    Decoder(List<Table<?>> tables) {
        this.tables = tables.stream()
                .collect(Collectors.toUnmodifiableMap(table -> table.channel().name(), Function.identity()));
    }

    /** Whether there is a table for this channel. */
    boolean knows(String channel) {
        return tables.containsKey(channel);
    }

    /**
     * Reads one record.
     *
     * @throws ConnectException if the connector is set up so that no record can be read: wrong converter or channel
     */
    Decoded decode(SinkRecord record) {
        Table<?> table = tables.get(record.originalTopic());
        if (table == null) {
            throw new ConnectException(Place.of(record) + ": no table for this channel; take it out of topics");
        }
        return decode(record, table);
    }

    private static <V> Decoded decode(SinkRecord record, Table<V> table) {
        byte[] key = bytes(record, record.key());
        byte[] json = bytes(record, record.value());
        if (key == null || key.length == 0) {
            return new Rejected(record, "has no key");
        }
        String id = new String(key, StandardCharsets.UTF_8);
        return json == null ? table.delete(record, id) : upsert(record, table, id, json);
    }

    private static <V> Decoded upsert(SinkRecord record, Table<V> table, String id, byte[] json) {
        String type = table.channel().type().getSimpleName();
        try {
            V value = Json.read(json, table.channel().type());
            return table.id().apply(value).equals(id)
                    ? table.upsert(record, id, value)
                    : new Rejected(record, "the " + type + "'s id is not the record's key");
        } catch (UncheckedIOException e) {
            return new Rejected(record, String.valueOf(e.getMessage())); // Json quotes no content
        } catch (RuntimeException | StackOverflowError e) {
            return new Rejected(record, "not a valid " + type);
        }
    }

    /** UTF-8 as it came, or the text a string converter made of it. */
    private static byte @Nullable [] bytes(SinkRecord record, @Nullable Object data) {
        return switch (data) {
            case null -> null;
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            default ->
                throw new ConnectException(
                        Place.of(record) + ": came as " + data.getClass().getSimpleName() + "; " + CONVERTERS);
        };
    }
}
