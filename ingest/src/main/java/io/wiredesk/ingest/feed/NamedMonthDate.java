package io.wiredesk.ingest.feed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date that names its month, in whatever order and language: RFC 822, {@code asctime}, HTTP's old forms, and those people
 * write by hand. What stands in it tells what it is: a month's name, four digits for the year, the rest is the day.
 */
final class NamedMonthDate {

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "pl", "cs", "ru", "uk", "el", "hu", "tr");

    private static final Map<String, Month> MONTHS = months();

    private static final Pattern TIME = Pattern.compile("(?<hour>\\d{1,2})[:h](?<minute>\\d{1,2})"
            + "(?::(?<second>\\d{1,2})(?:[.,]\\d{1,9})?)?\\s{0,3}(?<half>[AaPp]\\.?[Mm]\\.?)?");
    private static final Pattern OFFSET = Pattern.compile("[-+]\\d{1,2}:?\\d{2}(?!\\d)");
    private static final Pattern TOKEN = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|\\d+");
    private static final Pattern NUMERIC = Pattern.compile("(?<!\\d)(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?!\\d)");

    private int year = -1;
    private int day = -1;
    private @Nullable Month month;
    private ZoneOffset zone = ZoneOffset.UTC;

    private NamedMonthDate() {}

    /** Empty if it is no such date. */
    static Optional<Instant> read(String text) {
        Matcher time = TIME.matcher(text);
        boolean timed = time.find();
        String before = timed ? text.substring(0, time.start()) : text;
        String after = timed ? text.substring(time.end()) : "";
        NamedMonthDate date = new NamedMonthDate();
        Matcher offset = OFFSET.matcher(after);
        if (offset.find()) {
            date.zone = DateZones.offset(offset.group());
            after = after.substring(0, offset.start()) + ' ' + after.substring(offset.end());
        } else {
            date.zoneName(after);
        }
        date.take(numeric(before + " " + after));
        return date.at(timed ? seconds(time) : 0);
    }

    /** Day first where slashes or dots leave it open, unless that is no month. */
    private static String numeric(String text) {
        Matcher matcher = NUMERIC.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(2));
        boolean monthFirst = second > 12 || (matcher.group().contains("/") && first <= 12);
        int month = Math.clamp(monthFirst ? first : second, 1, 12);
        return (monthFirst ? second : first) + " "
                + Month.of(month).getDisplayName(TextStyle.FULL, Locale.ROOT).toLowerCase(Locale.ROOT) + " "
                + matcher.group(3);
    }

    private void zoneName(String after) {
        Matcher token = TOKEN.matcher(after);
        while (token.find()) {
            if (Character.isLetter(token.group().charAt(0)) && !MONTHS.containsKey(key(token.group()))) {
                zone = DateZones.offset(token.group());
                return;
            }
        }
    }

    private void take(String text) {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String word = token.group();
            if (Character.isLetter(word.charAt(0))) {
                month = month == null ? MONTHS.get(key(word)) : month;
            } else if (word.length() >= 3 || day >= 0) {
                year = year < 0 ? fullYear(word) : year;
            } else {
                day = Integer.parseInt(word);
            }
        }
    }

    /** Two digits as RFC 2822 §4.3 reads them. */
    private static int fullYear(String digits) {
        int number = digits.length() > 4 ? -1 : Integer.parseInt(digits);
        return digits.length() == 2
                ? number + (number < 50 ? 2000 : 1900)
                : digits.length() == 3 ? number + 1900 : number;
    }

    private Optional<Instant> at(long seconds) {
        if (month == null || year < 0 || day < 0) {
            return Optional.empty();
        }
        return Optional.of(
                LocalDateTime.of(year, month, day, 0, 0).plusSeconds(seconds).toInstant(zone));
    }

    private static long seconds(Matcher time) {
        int hour = Integer.parseInt(time.group("hour"));
        String half = time.group("half");
        int offset = half == null
                ? 0
                : Character.toLowerCase(half.charAt(0)) == 'p' ? (hour < 12 ? 12 : 0) : (hour == 12 ? -12 : 0);
        String second = time.group("second");
        return (hour + offset) * 3600L
                + Integer.parseInt(time.group("minute")) * 60L
                + (second == null ? 0 : Integer.parseInt(second));
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (String language : LANGUAGES.reversed()) {
            Locale locale = Locale.of(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
                    months.put(key(month.getDisplayName(style, locale)), month);
                }
            }
        }
        months.keySet().removeIf(name -> name.isEmpty() || Character.isDigit(name.charAt(0)));
        months.put("sept", Month.SEPTEMBER);
        return months;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
