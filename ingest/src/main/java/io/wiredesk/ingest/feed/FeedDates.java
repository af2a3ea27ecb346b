package io.wiredesk.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as feeds write them: ISO 8601 in its forms, RFC 822 and whatever else names the month, seconds or milliseconds
 * since 1970. Without a zone it is UTC; a weekday is not held against the date.
 */
final class FeedDates {

    private static final Pattern ISO = Pattern.compile("[-+]?(?<year>\\d{4})"
            + "(?:-?(?<month>\\d{2})(?:-?(?<day>\\d{2}))?|-?(?<ordinal>\\d{3}))?"
            + "(?:[Tt\\s]+(?<hour>\\d{1,2})(?::?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,12}))?)?)?"
            + "\\s*(?<zone>[A-Za-z]{1,5}|[-+]\\d{1,2}(?::?\\d{2})?)?)?");

    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{12,13}");

    /** 30 December 1969 to 2 January 1970: zero, seen from some zone. */
    private static final Instant NEVER_BEFORE = Instant.parse("1970-01-02T00:00:00Z");

    private static final int MAX_LENGTH = 100;

    private FeedDates() {}

    /** Empty if it cannot be read, or is where machines start counting. */
    static Optional<Instant> read(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return any(text.strip()).filter(date -> date.isAfter(NEVER_BEFORE));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> any(String text) {
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return Optional.of(text.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
        }
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? Optional.of(iso(iso)) : NamedMonthDate.read(text);
    }

    private static Instant iso(Matcher parts) {
        LocalDateTime day = LocalDateTime.of(number(parts, "year", 1), number(parts, "month", 1), 1, 0, 0)
                .plusDays(number(parts, parts.group("ordinal") == null ? "day" : "ordinal", 1) - 1L);
        if (parts.group("day") != null && day.getDayOfMonth() != number(parts, "day", 1)) {
            throw new DateTimeException("no such day");
        }
        String zone = parts.group("zone");
        return day.plusHours(number(parts, "hour", 0))
                .plusMinutes(number(parts, "minute", 0))
                .plusSeconds(number(parts, "second", 0))
                .plusNanos(nanos(parts.group("fraction")))
                .toInstant(zone == null ? ZoneOffset.UTC : DateZones.offset(zone));
    }

    private static long nanos(@org.jspecify.annotations.Nullable String fraction) {
        return fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
    }

    private static int number(Matcher parts, String group, int otherwise) {
        String digits = parts.group(group);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
