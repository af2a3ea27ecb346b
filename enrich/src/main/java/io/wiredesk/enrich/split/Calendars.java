package io.wiredesk.enrich.split;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of days and months, in the languages that most newsletters are written in. */
final class Calendars {

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "uk", "cs", "tr", "sv", "da", "nb", "fi", "el", "he",
            "ar");

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);

    /** What English writes after the number of a day. */
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

    private static final Set<String> NAMES =
            LANGUAGES.stream().map(Locale::of).flatMap(Calendars::names).collect(Collectors.toUnmodifiableSet());

    private Calendars() {}

    /** Whether this word, in lower case, names a day or a month. */
    static boolean names(String word) {
        return NAMES.contains(word);
    }

    /** The words with each that names a day or a month as the sign given. */
    static String fold(String words, char sign) {
        StringBuilder folded = new StringBuilder(words.length());
        for (int from = 0, to; from < words.length(); from = to + 1) {
            int blank = words.indexOf(' ', from);
            to = blank < 0 ? words.length() : blank;
            String word = words.substring(from, to);
            folded.append(folded.isEmpty() ? "" : " ");
            folded.append(NAMES.contains(word) || isDay(word, sign) ? String.valueOf(sign) : word);
        }
        return folded.toString();
    }

    private static boolean isDay(String word, char sign) {
        return word.indexOf(sign) == 0 && ORDINALS.contains(word.substring(1));
    }

    private static Stream<String> names(Locale language) {
        return STYLES.stream()
                .flatMap(style -> Stream.concat(
                        Arrays.stream(DayOfWeek.values()).map(day -> day.getDisplayName(style, language)),
                        Arrays.stream(Month.values()).map(month -> month.getDisplayName(style, language))))
                .map(name -> name.toLowerCase(language).replace(".", ""))
                .filter(name -> name.codePoints().allMatch(c -> Character.isLetter(c)));
    }
}
