package io.wiredesk.sink.desk.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as a page shows it.
 *
 * @param iso for machines
 * @param words short, and relative for less than a day; {@code desk.js} keeps them true
 * @param full with date, time and zone
 */
record Moment(String iso, String words, String full) {

    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm z", Locale.ENGLISH);
    private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DATED_EVER =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter EVER = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    static Moment of(Instant instant, Now now) {
        ZonedDateTime at = instant.atZone(now.zone());
        return new Moment(instant.toString(), words(at, now), FULL.format(at));
    }

    /** Of something that is read about, not looked out for: with day and time, however long ago. */
    static Moment dated(Instant instant, Now now) {
        ZonedDateTime at = instant.atZone(now.zone());
        boolean thisYear = at.getYear() == now.instant().atZone(now.zone()).getYear();
        return new Moment(instant.toString(), (thisYear ? DATED : DATED_EVER).format(at), FULL.format(at));
    }

    static @Nullable Moment ofNullable(@Nullable Instant instant, Now now) {
        return instant == null ? null : of(instant, now);
    }

    private static String words(ZonedDateTime at, Now now) {
        Duration ago = Duration.between(at.toInstant(), now.instant());
        if (ago.isNegative()) {
            return ahead(at, ago.negated());
        }
        if (ago.toMinutes() < 1) {
            return "just now";
        }
        if (ago.toHours() < 1) {
            return ago.toMinutes() + " min ago";
        }
        if (ago.toDays() < 1) {
            return ago.toHours() + " h ago";
        }
        if (ago.toDays() < 6) {
            return WEEK.format(at);
        }
        return (at.getYear() == now.instant().atZone(now.zone()).getYear() ? YEAR : EVER).format(at);
    }

    private static String ahead(ZonedDateTime at, Duration in) {
        if (in.toHours() < 1) {
            return "in " + Math.max(1, in.toMinutes()) + " min";
        }
        if (in.toDays() < 1) {
            return "in " + in.toHours() + " h";
        }
        return (in.toDays() < 6 ? WEEK : EVER).format(at);
    }
}
