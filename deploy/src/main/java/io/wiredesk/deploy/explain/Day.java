package io.wiredesk.deploy.explain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time as the page shows it: in UTC, so that the same edition makes the same page everywhere.
 *
 * @param iso for machines
 */
record Day(String iso, String words) {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern(
                    "EEE d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static Day of(Instant instant) {
        return new Day(instant.toString(), WORDS.format(instant));
    }
}
