package io.wiredesk.deploy.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates that move along with the reader: <code>{{-2d3h mail}}</code> is the time two days and three hours ago, as a mail
 * header has it. All times are UTC.
 */
final class RelativeDates {

    private static final Pattern DATE = Pattern.compile("\\{\\{([+-](?:\\d+[dhm])+) (\\p{L}+)}}");
    private static final Pattern PART = Pattern.compile("(\\d+)([dhm])");

    private static final Map<String, DateTimeFormatter> FORMATS = Map.of(
            "mail", DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH),
            "iso", DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            "weekday", DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH),
            "long", DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH),
            "wochentag", DateTimeFormatter.ofPattern("EEEE", Locale.GERMAN),
            "datum", DateTimeFormatter.ofPattern("EEEE, d. MMMM yyyy", Locale.GERMAN),
            "周", DateTimeFormatter.ofPattern("EEEEE", Locale.CHINESE),
            "日期", DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT));

    private RelativeDates() {}

    /**
     * A text with its dates filled in.
     *
     * @param now what they are counted from; seconds are dropped
     * @throws IllegalArgumentException if one is to be written in a way that is not known
     */
    static String fill(String text, Instant now) {
        ZonedDateTime minute = now.atZone(ZoneOffset.UTC).withSecond(0).withNano(0);
        return DATE.matcher(text)
                .replaceAll(date ->
                        Matcher.quoteReplacement(format(date.group(2)).format(minute.plus(offset(date.group(1))))));
    }

    private static DateTimeFormatter format(String name) {
        return Optional.ofNullable(FORMATS.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no way to write a date is called " + name));
    }

    private static Duration offset(String written) {
        Duration sum = PART.matcher(written)
                .results()
                .map(part -> duration(Long.parseLong(part.group(1)), part.group(2)))
                .reduce(Duration.ZERO, Duration::plus);
        return written.startsWith("-") ? sum.negated() : sum;
    }

    private static Duration duration(long amount, String unit) {
        return switch (unit) {
            case "d" -> Duration.ofDays(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofMinutes(amount);
        };
    }
}
