package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.net.WebAnswer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says beside its document.
 *
 * @param movedTo where the feed has moved for good; null if it has not
 * @param fresh how long asking again is pointless; zero if it does not say
 */
record Hints(@Nullable URI movedTo, Duration fresh) {

    static final Hints NONE = new Hints(null, Duration.ZERO);

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");

    static Hints of(WebAnswer.Received answer, Instant now) {
        return new Hints(answer.movedTo(), fresh(answer, now));
    }

    /** Freshness as RFC 9111 §4.2.1 defines it for a private cache, less the age it has already. */
    private static Duration fresh(WebAnswer.Received answer, Instant now) {
        Optional<String> control = answer.header("Cache-Control").map(c -> c.toLowerCase(Locale.ROOT));
        if (control.filter(c -> c.contains("no-cache") || c.contains("no-store"))
                .isPresent()) {
            return Duration.ZERO;
        }
        Duration lifetime =
                control.flatMap(Hints::maxAge).or(() -> expires(answer, now)).orElse(Duration.ZERO);
        Duration left = lifetime.minus(age(answer));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Optional<Duration> maxAge(String control) {
        Matcher matcher = MAX_AGE.matcher(control);
        return matcher.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    private static Optional<Duration> expires(WebAnswer.Received answer, Instant now) {
        Instant date = answer.header("Date").flatMap(HttpDate::parse).orElse(now);
        return answer.header("Expires").flatMap(HttpDate::parse).map(end -> Duration.between(date, end));
    }

    private static Duration age(WebAnswer.Received answer) {
        return answer.header("Age")
                .filter(age -> age.strip().matches("\\d{1,9}"))
                .map(age -> Duration.ofSeconds(Long.parseLong(age.strip())))
                .orElse(Duration.ZERO);
    }
}
