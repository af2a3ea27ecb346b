package io.wiredesk.sink.desk.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.wiredesk.schemas.Json;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the store writes what SQL has no type for. */
final class SqlText {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private SqlText() {}

    /** Text that sorts; what is before or after all that can be stored becomes its bound. */
    static String of(Instant instant) {
        Instant storable = instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
        return INSTANT.format(storable);
    }

    static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    static List<String> list(@Nullable String json) throws SQLException {
        try {
            return json == null ? List.of() : List.of(Json.MAPPER.readValue(json, String[].class));
        } catch (JsonProcessingException e) {
            throw new SQLException("a list in the store is no JSON array of texts", e);
        }
    }

    /** A constant by its name in JSON. */
    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Json.MAPPER.convertValue(name, type);
    }
}
