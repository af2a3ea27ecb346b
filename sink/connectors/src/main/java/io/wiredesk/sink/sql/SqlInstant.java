package io.wiredesk.sink.sql;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as the store keeps them: UTC text of fixed width, which sorts as text. */
final class SqlInstant {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int WIDTH = "2025-07-31T09:30:00.000Z".length();

    private SqlInstant() {}

    /**
     * Cut to milliseconds.
     *
     * @throws DateTimeException outside the years 0 to 9999, which would not sort
     */
    static String of(Instant instant) {
        String text = FORMAT.format(instant);
        if (text.length() != WIDTH) {
            throw new DateTimeException("an instant is outside the years 0 to 9999");
        }
        return text;
    }
}
