package io.wiredesk.sink.desk.page;

import java.time.Duration;
import java.util.Locale;

/** Numbers and lengths of time as one says them. */
final class Words {

    private Words() {}

    /** {@code 1 story}, {@code 12,345 stories}. */
    static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** {@code 340 ms}, {@code 1.2 s}, {@code 4 min}, {@code 3 hours}, {@code 7 days}. */
    static String length(Duration time) {
        if (time.toMillis() < 1000) {
            return time.toMillis() + " ms";
        }
        if (time.toSeconds() < 60) {
            return String.format(Locale.ENGLISH, "%.1f s", time.toMillis() / 1000.0);
        }
        if (time.toHours() < 1) {
            return time.toMinutes() + " min";
        }
        return time.toDays() < 2 ? count(time.toHours(), "hour", "hours") : count(time.toDays(), "day", "days");
    }

    /** A name as it stands in a list: vocabularies write theirs small. */
    static String headed(String name) {
        int first = name.isEmpty() ? 0 : Character.charCount(name.codePointAt(0));
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }
}
