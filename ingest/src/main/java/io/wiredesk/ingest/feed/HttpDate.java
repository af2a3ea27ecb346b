package io.wiredesk.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Dates in HTTP headers (RFC 9110 §5.6.7). */
final class HttpDate {

    private HttpDate() {}

    /** Empty for what is no such date: {@code Expires: 0} for one. */
    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
