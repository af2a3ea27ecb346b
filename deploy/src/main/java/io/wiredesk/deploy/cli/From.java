package io.wiredesk.deploy.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where to start reading a channel. */
sealed interface From {

    /** How it is written on the command line. */
    String USAGE = "beginning, now, latest 20, or a time such as 2026-01-31T08:00Z";

    Pattern LATEST = Pattern.compile("latest[ :=](\\d{1,4})");

    /** With the oldest record there is. */
    record Beginning() implements From {}

    /** With what comes next. */
    record Now() implements From {}

    /** So many records back. */
    record Latest(int count) implements From {}

    /** With the first record received then or later. */
    record Since(Instant time) implements From {}

    /**
     * Reads what was written on the command line.
     *
     * @throws IllegalArgumentException if it is no place to start
     */
    static From parse(String text) {
        Matcher latest = LATEST.matcher(text);
        if (latest.matches()) {
            return new Latest(Integer.parseInt(latest.group(1)));
        }
        return switch (text) {
            case "beginning" -> new Beginning();
            case "now" -> new Now();
            default -> new Since(time(text));
        };
    }

    private static Instant time(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no place to start; write " + USAGE, e);
        }
    }
}
