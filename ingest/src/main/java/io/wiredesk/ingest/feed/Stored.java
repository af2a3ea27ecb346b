package io.wiredesk.ingest.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An offset as Connect keeps it: names and primitive values, read with distrust and written without nulls. */
final class Stored {

    private final Map<String, Object> values;

    private Stored(Map<String, Object> values) {
        this.values = values;
    }

    static Stored empty() {
        return new Stored(new HashMap<>());
    }

    static Stored of(@Nullable Map<String, Object> values) {
        return new Stored(values == null ? Map.of() : values);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString);
    }

    Optional<Long> number(String name) {
        return values.get(name) instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }

    /** To the millisecond. */
    Optional<Instant> instant(String name) {
        return number(name).map(Instant::ofEpochMilli);
    }

    void put(String name, @Nullable Object value) {
        if (value instanceof Instant instant) {
            values.put(name, instant.toEpochMilli());
        } else if (value != null) {
            values.put(name, value);
        }
    }

    Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
