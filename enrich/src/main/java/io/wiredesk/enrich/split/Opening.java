package io.wiredesk.enrich.split;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a paragraph begins with that looks like a headline of its own.
 *
 * @param kind by what it stands out
 * @param from offset of the headline in the block's text, after a number
 * @param to where it ends
 */
record Opening(Kind kind, int from, int to) {

    /** Ways to stand out, the plainest first. */
    enum Kind {
        BOLD,
        LINK,
        LINE,
        DASH,
        SENTENCE
    }

    static final List<Kind> KINDS = List.of(Kind.values());

    private static final List<Kind> CLEAREST = List.of(Kind.BOLD, Kind.LINK, Kind.LINE, Kind.DASH);

    /** "1/", "2.", "3)", "(4)", "5、", "六、". */
    private static final Pattern NUMBER =
            Pattern.compile("\\(?(?:\\d{1,3}(?:[/)、．]|\\.(?=\\s|\\p{IsHan}))|[一二三四五六七八九十]{1,3}[、．])\\)?\\s*(?=\\S)");

    private static final String NUMERALS = "一二三四五六七八九十";

    /** What closes a quotation or a bracket, and what may follow a headline. */
    private static final String CLOSING = ")]\"”’»";

    private static final String AFTER = ":—–|.([,?!：，。（-";
    private static final String DASHES = "—–-";
    private static final int MAX_DASH = 140;

    private static final int MAX_WORDS = 30;
    private static final int MAX_DASH_WORDS = 16;

    /** A first sentence that is a headline is at most this part of its paragraph. */
    private static final int SHORT_SENTENCE = 5;

    /** Length of the number the text begins with, 0 if none. */
    static int number(String text) {
        char first = charAt(text, 0);
        if (first != '(' && (first < '0' || first > '9') && NUMERALS.indexOf(first) < 0) {
            return 0;
        }
        Matcher number = NUMBER.matcher(text);
        return number.lookingAt() ? number.end() : 0;
    }

    /** The opening of a text, by the clearest look it has; null if it has none. */
    static @Nullable Opening of(RichText rich) {
        int from = start(rich.text());
        for (Kind kind : CLEAREST) {
            Opening opening = of(rich, 0, from, kind);
            if (opening != null) {
                return opening;
            }
        }
        return null;
    }

    /** The opening of this kind; null if there is none. */
    static @Nullable Opening of(RichText rich, Kind kind) {
        return of(rich, 0, start(rich.text()), kind);
    }

    /**
     * The opening of this kind; null if there is none.
     *
     * @param depth of the list it stands in, 0 if in none
     * @param from where its words begin, see {@link #start}
     */
    static @Nullable Opening of(RichText rich, int depth, int from, Kind kind) {
        int to = switch (kind) {
            case BOLD -> boldEnd(rich, from);
            case LINK -> linkEnd(rich, from);
            case LINE -> lineEnd(rich.text(), from);
            case DASH -> dashEnd(rich, from);
            case SENTENCE -> depth > 0 ? from : sentenceEnd(rich, from);
        };
        int words = to <= from ? 0 : Words.count(rich.text().substring(from, to));
        return words == 0 || words > MAX_WORDS ? null : new Opening(kind, from, to);
    }

    /** Several words in bold at the beginning, whatever follows them; null if there are none. */
    static @Nullable Opening stressed(RichText rich) {
        int from = start(rich.text());
        int to = runsEnd(rich, from, Style::bold);
        int words = to <= from ? 0 : Words.count(rich.text().substring(from, to));
        return words < 2 || words > MAX_WORDS * 2 ? null : new Opening(Kind.BOLD, from, to);
    }

    /** First word, after a number and ornaments. */
    static int start(String text) {
        int at = number(text);
        while (at < text.length()
                && !Character.isLetterOrDigit(text.codePointAt(at))
                && "“\"'‘「《(（[$#@".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int runsEnd(RichText rich, int from, Predicate<Style> look) {
        int at = 0;
        int end = from;
        for (RichText.Run run : rich.runs()) {
            int next = at + run.text().length();
            if (next > from && Words.any(from > at ? run.text().substring(from - at) : run.text())) {
                if (!look.test(run.style())) {
                    return end;
                }
                end = next;
            }
            at = next;
        }
        return end;
    }

    /** Bold words that run on into their sentence are stressed, not a headline. */
    private static int boldEnd(RichText rich, int from) {
        int end = runsEnd(rich, from, Style::bold);
        return end > from && isClosed(rich.text(), from, end) ? end : from;
    }

    private static boolean isClosed(String text, int from, int end) {
        String opening = text.substring(from, end).stripTrailing();
        return ".?!:。？！".indexOf(opening.charAt(opening.length() - 1)) >= 0 || isClosed(text, end);
    }

    /** What stands there ends a headline: a line end, a sign or the one who wrote it. */
    private static boolean isClosed(String text, int end) {
        int at = end;
        while (at < text.length() && (isBlank(text.charAt(at)) || CLOSING.indexOf(text.charAt(at)) >= 0)) {
            if (text.charAt(at++) == '\n') {
                return true;
            }
        }
        return at == text.length()
                || AFTER.indexOf(text.charAt(at)) >= 0
                || (text.startsWith("by", at) && isBlank(charAt(text, at + 2)) && at + 2 < text.length());
    }

    /** A link opens an item if it has two words and something closes it. */
    private static int linkEnd(RichText rich, int from) {
        int end = runsEnd(rich, from, style -> style.href() != null);
        if (end <= from) {
            return from;
        }
        String linked = rich.text().substring(from, end);
        return isClosed(rich.text(), from, end) && (Words.count(linked) >= 2 || linked.length() >= 4) ? end : from;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 || text.charAt(end - 1) == '.' || text.charAt(end - 1) == ',' ? from : end;
    }

    private static int dashEnd(RichText rich, int from) {
        String text = rich.text();
        if (!Character.isUpperCase(charAt(text, from)) || rich.bold() > 0 || rich.linked() > 0) {
            return from;
        }
        int end = from;
        for (int length = 0; length < 2 || !isDash(text, end); length++) {
            if (length == MAX_DASH || end >= text.length() || text.charAt(end) == '\n') {
                return from;
            }
            end += Character.charCount(text.codePointAt(end));
        }
        String opening = text.substring(from, end);
        return Words.count(opening) <= MAX_DASH_WORDS && !opening.contains(". ") ? end : from;
    }

    /** One dash or two between blanks, or a colon before one. */
    private static boolean isDash(String text, int at) {
        char sign = charAt(text, at);
        if (sign == ':') {
            return at + 1 < text.length() && isBlank(text.charAt(at + 1));
        }
        int dash = at + 1;
        while (dash < text.length() && DASHES.indexOf(text.charAt(dash)) >= 0) {
            dash++;
        }
        int dashes = dash - at - 1;
        return isBlank(sign) && (dashes == 1 || dashes == 2) && dash < text.length() && isBlank(text.charAt(dash));
    }

    /** A short sentence before a long rest, in text without looks. */
    private static int sentenceEnd(RichText rich, int from) {
        if (rich.words() < SHORT_SENTENCE || rich.bold() > 0) {
            return from;
        }
        int end = Sentences.firstEnd(rich.text());
        return end > from && Words.count(rich.text().substring(from, end)) * SHORT_SENTENCE <= rich.words()
                ? end
                : from;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : ' ';
    }
}
