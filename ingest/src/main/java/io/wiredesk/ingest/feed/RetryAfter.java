package io.wiredesk.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The Retry-After header (RFC 9110 §10.2.3): seconds or a date. */
final class RetryAfter {

    /** Whoever says later than this does not mean it. */
    private static final Duration NONSENSE = Duration.ofDays(366);

    private RetryAfter() {}

    /**
     * How long to wait.
     *
     * @return empty for what cannot be read, is not in the future, or lies absurdly far in it
     */
    static Optional<Duration> parse(String value, Instant now) {
        String text = value.strip();
        Optional<Duration> wait = text.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                : HttpDate.parse(text).map(date -> Duration.between(now, date));
        return wait.filter(d -> d.isPositive() && d.compareTo(NONSENSE) < 0);
    }
}
