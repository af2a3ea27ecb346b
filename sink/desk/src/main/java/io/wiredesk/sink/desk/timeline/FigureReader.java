package io.wiredesk.sink.desk.timeline;

import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Scripts;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the numbers of a text that count something; dates, times, ranges, scores and versions do not. */
final class FigureReader {

    /** What a number does not begin after; letters of scripts without spaces may stand before one. */
    private static final String JOINED =
            "[\\p{N}\\p{Sc}[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]]]";

    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\p{N}[.,:/–-])(?:(?<currency>\\p{Sc})\\s?+|(?<!" + JOINED + "))"
                    + "(?<digits>(?:\\p{Nd}{1,3}+(?:[.,'’\\u00a0\\u202f ]\\p{Nd}{3}+(?!\\p{Nd}))++|\\p{Nd}++)(?:[.,]\\p{Nd}++)?+)"
                    + "(?!\\p{Nd}|[.,:/–-]\\p{Nd})");

    private static final Pattern SIGN = Pattern.compile("\\s?(%|\\p{Sc})");
    private static final Pattern WORD = Pattern.compile("[\\s-]{0,2}([\\p{L}\\p{M}]+)[.]?");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\p{Nd}{2}");

    /** Words after a number that are looked at: 60,000 of the homes. */
    private static final int AFTER = 4;

    /** Of those that may be nouns so many: 60,000 new homes. */
    private static final int NOUNS = 2;

    /** Shorter words seldom are. */
    private static final int LEAST_LETTERS = 4;

    /** Longer numbers are keys, and count nothing. */
    private static final int MOST_DIGITS = 24;

    private final char decimal;

    FigureReader(Locale locale) {
        this.decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }

    List<Figure> in(String text) {
        List<Figure> figures = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            if (number.group("digits").length() <= MOST_DIGITS) {
                figures.add(figure(text, number.toMatchResult()));
            }
        }
        figures.removeIf(figure -> figure.units().isEmpty());
        return List.copyOf(figures);
    }

    /** What a word after a number says is counted: without case, and without the s of a plural. */
    static String unit(String word) {
        String normalised = Ids.normalised(word);
        return normalised.length() > LEAST_LETTERS && normalised.endsWith("s")
                ? normalised.substring(0, normalised.length() - 1)
                : normalised;
    }

    private Figure figure(String text, MatchResult number) {
        double value = value(ascii(number.group("digits")));
        int end = number.end();
        for (Magnitudes.Found found = Magnitudes.at(text, end); found != null; found = Magnitudes.at(text, end)) {
            value *= found.factor();
            end = found.end();
        }
        String currency = Objects.requireNonNullElse(number.group("currency"), "");
        Matcher sign = SIGN.matcher(text).region(end, text.length());
        boolean signed = sign.lookingAt();
        String shown = text.substring(number.start(), signed ? sign.end() : end)
                .replaceFirst("[.\\s]+$", "")
                .strip();
        if (!currency.isEmpty() || signed) {
            return new Figure(value, shown, List.of(), Set.of(currency.isEmpty() ? sign.group(1) : currency));
        }
        List<String> after = after(text, end);
        boolean year = YEAR.matcher(number.group("digits")).matches();
        return new Figure(value, shown, after, year ? Set.of() : units(after));
    }

    private static List<String> after(String text, int start) {
        List<String> after = new ArrayList<>();
        Matcher word = WORD.matcher(text).region(start, text.length());
        int nouns = 0;
        while (nouns < NOUNS && after.size() < AFTER && word.lookingAt()) {
            String found = word.group(1);
            int first = found.codePointAt(0);
            boolean unspaced = Scripts.isUnspaced(first);
            after.add(unspaced ? Character.toString(first) : found);
            nouns += mayBeNoun(found) ? 1 : 0;
            word.region(unspaced ? text.length() : word.end(), text.length());
        }
        return List.copyOf(after);
    }

    private static Set<String> units(List<String> after) {
        return after.stream()
                .filter(FigureReader::mayBeNoun)
                .map(FigureReader::unit)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean mayBeNoun(String word) {
        return word.length() >= LEAST_LETTERS || Tokens.isDense(word.codePointAt(0));
    }

    /** Digits of any script, mathematical bold ones too, in ASCII. */
    private static String ascii(String digits) {
        StringBuilder ascii = new StringBuilder(digits.length());
        digits.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }

    /** Groups of three digits, unless the one sign in it is how the language writes decimals. */
    private double value(String digits) {
        StringBuilder plain = new StringBuilder();
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        boolean grouped = last >= 0
                && digits.length() - last == 4
                && (digits.charAt(last) != decimal || digits.indexOf(digits.charAt(last)) < last);
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (Character.isDigit(c)) {
                plain.append(c);
            } else if (i == last && !grouped) {
                plain.append('.');
            }
        }
        return Double.parseDouble(plain.toString());
    }
}
