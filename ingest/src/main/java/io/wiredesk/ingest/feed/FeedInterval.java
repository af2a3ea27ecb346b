package io.wiredesk.ingest.feed;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How often a feed says it changes. */
final class FeedInterval {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

    /** The syndication module's periods (web.resource.org/rss/1.0/modules/syndication). */
    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    /** Beyond these nobody meant it. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private static final Duration LONGEST = Duration.ofDays(365);

    private FeedInterval() {}

    /** {@code ttl} in minutes, else {@code sy:updatePeriod} a {@code sy:updateFrequency}. */
    static Optional<Duration> of(FeedNode channel) {
        return number(channel, "ttl")
                .map(Duration::ofMinutes)
                .or(() -> period(channel))
                .filter(interval -> interval.compareTo(SHORTEST) >= 0 && interval.compareTo(LONGEST) <= 0);
    }

    private static Optional<Duration> period(FeedNode channel) {
        long frequency =
                number(channel, "sy:updatefrequency").filter(n -> n > 0).orElse(1L);
        return channel.words("sy:updateperiod")
                .map(period -> PERIODS.get(period.toLowerCase(Locale.ROOT)))
                .map(period -> period.dividedBy(frequency));
    }

    private static Optional<Long> number(FeedNode channel, String name) {
        return channel.words(name)
                .filter(words -> NUMBER.matcher(words).matches())
                .map(Long::valueOf);
    }
}
