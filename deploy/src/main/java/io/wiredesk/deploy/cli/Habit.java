package io.wiredesk.deploy.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often something comes, and on which day it should have come, in words. */
final class Habit {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** Names of habits, each for what is at most a fifth shorter or longer. */
    private static final TreeMap<Duration, String> NAMED = new TreeMap<>(Map.of(
            Duration.ofHours(1), "hourly",
            Duration.ofHours(12), "twice a day",
            Duration.ofDays(1), "daily",
            Duration.ofDays(7), "weekly",
            Duration.ofDays(14), "fortnightly",
            Duration.ofDays(30), "monthly",
            Duration.ofDays(91), "quarterly",
            Duration.ofDays(365), "yearly"));

    private Habit() {}

    /** {@code weekly}, {@code every 3 days}; always to be read with an "about". */
    static String of(Duration cadence) {
        return NAMED.entrySet().stream()
                .filter(named -> isNear(cadence, named.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> "every " + plain(cadence));
    }

    /** {@code Tue} for the last days, else {@code 24 Feb}, with the year where it is another. */
    static String day(Instant time, Instant now, ZoneId zone) {
        LocalDate day = time.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        long ago = ChronoUnit.DAYS.between(day, today);
        if (ago == 0) {
            return "today";
        }
        if (ago > 0 && ago < 7) {
            return WEEKDAY.format(day);
        }
        return (day.getYear() == today.getYear() ? DATE : YEAR).format(day);
    }

    private static boolean isNear(Duration cadence, Duration named) {
        return cadence.minus(named).abs().compareTo(named.dividedBy(5)) <= 0;
    }

    private static String plain(Duration cadence) {
        if (cadence.toHours() >= 36) {
            return Words.count(Math.round(cadence.toHours() / 24.0), "day");
        }
        return cadence.toMinutes() >= 90
                ? Words.count(Math.round(cadence.toMinutes() / 60.0), "hour")
                : Words.count(Math.max(1, cadence.toMinutes()), "minute");
    }
}
