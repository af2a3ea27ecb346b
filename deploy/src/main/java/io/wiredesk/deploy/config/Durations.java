package io.wiredesk.deploy.config;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** Durations as people write them. */
public final class Durations {

    private static final Pattern SHORT = Pattern.compile("(?:\\d+[dhms])+");
    private static final Pattern DAYS = Pattern.compile("^(\\d+d)?(.*)$");

    private Durations() {}

    /**
     * {@code 10s}, {@code 30m}, {@code 6h}, {@code 14d}, {@code 1h30m}, or ISO-8601 ({@code PT30M}).
     *
     * @throws java.time.DateTimeException if it is none of these
     */
    public static Duration parse(String text) {
        String compact = text.strip().toLowerCase(Locale.ROOT);
        return Duration.parse(SHORT.matcher(compact).matches() ? iso(compact) : compact);
    }

    private static String iso(String compact) {
        return DAYS.matcher(compact).replaceFirst("P$1T$2").replaceFirst("T$", "");
    }

    /** The shortest way to write it: {@code PT36H} is {@code 36h}, {@code P14D} is {@code 14d}. */
    public static String format(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
