package io.wiredesk.enrich.split;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms in which a text names whom it owes its news to, at its end: in brackets, after a dash, after a word and a colon. */
final class CreditForms {

    /**
     * A credit in a text.
     *
     * @param from where it begins, brackets and all
     * @param to where it ends
     * @param name who
     */
    record Found(int from, int to, String name) {}

    private static final String WORD =
            "(?:[\\p{Lu}\\p{Lo}\\p{N}@][\\p{L}\\p{N}\\p{M}'’.&@+_/-]*|of|the|for|de|du|des|da|del|la|le|les|et|y|für|der|die|das|und|van|von)";
    private static final String FIRST = "(?:[Tt]he )?[\\p{Lu}\\p{Lo}@][\\p{L}\\p{N}\\p{M}'’.&@+_-]*";
    private static final String NAME = FIRST + "(?: (?:" + WORD + "|and|&)){0,5}";

    /** One of several: if "and" could join words as well as names, there would be too many ways to read it. */
    private static final String MEMBER = FIRST + "(?: " + WORD + "){0,5}";

    private static final String NAMES = MEMBER + "(?:(?: / |/|, | \\| | and | & |、)" + MEMBER + "){0,9}";
    private static final String CUE =
            "(?i:via|from|sources?|h/t|hat tip(?: to)?|credit|quelle|fuente|vía|fonte|出处|来源|来自|出典|المصدر|источник)\\s*[:：]?\\s*";

    private static final List<Pattern> BRACKETED = List.of(
            form("[(（\\[【]" + CUE + "(?<name>[^()（）\\[\\]]{2,80})[)）\\]】][.。]?"),
            form("\\[(?<name>" + NAMES + ")\\]\\.?"),
            form("(?<=[.!?…\"”’)。]|^)\\s*[(（](?<name>" + NAMES + ")[)）]\\.?"),
            form("[(（](?<name>" + NAME + "(?: / " + NAME + ")+)[)）]\\.?"),
            form("\\((?<name>[\\p{L}\\p{N}-]{1,40}(?:\\.[\\p{L}\\p{N}-]{1,40}){1,3}(?:/[^\\s()]{1,40})?)\\)"),
            form("(?<=[.!?…\"”’])\\s*\\((?!(?i:more|mehr|plus|más|link|sic|pdf|video|audio|paywall)\\))"
                    + "(?<name>\\p{L}{2,6}(?:/\\p{L}{2,6}){0,3})\\)"),
            form("[（【](?<name>[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー·・\\p{Alnum} ]{2,16}(?<![文图図訳语語版]))[）】]"));

    private static final Pattern AFTER_DASH = form("(?<=[.!?…\"”’。])\\s*[–—-]{1,2}\\s?(?<name>" + NAME + ")");
    private static final Pattern AFTER_SLASH = form("(?<=[.!?…\"”’。])\\s*/\\s?(?<name>" + NAME + ")");
    private static final Pattern AFTER_COLON = form(
            "(?:^|(?<=[.!?…\"”’。؟\\n]))\\s*(?:Sources?|Via|H/[Tt]|Quelle|Fuente|Fonte|来源|出处|出典|المصدر|Источник)\\s*[:：｜|]\\s*(?<name>[^\\n.:]{2,80})\\.?");

    /** What AFTER_COLON begins with. */
    private static final List<String> CUES = List.of(
            "Source",
            "Sources",
            "Via",
            "H/T",
            "H/t",
            "Quelle",
            "Fuente",
            "Fonte",
            "来源",
            "出处",
            "出典",
            "المصدر",
            "Источник");

    private static final String STOPS = ".!?…\"”’。";
    private static final String DASHES = "–—-";
    private static final String COLONS = ":：｜|";
    private static final String BRACKETS = ")）]】";
    private static final String OPENING = "(（[";

    /** No credit is longer, and nothing before it is looked at. */
    private static final int REACH = 300;

    /** A text that is nothing but a credit is at most this long. */
    private static final int ALONE = 16;

    private CreditForms() {}

    private static Pattern form(String regex) {
        return Pattern.compile("(?:" + regex + ")\\s*$");
    }

    /** The credit a text ends in; null if it ends in none. */
    static @Nullable Found atEnd(String text) {
        int from = Math.max(0, text.length() - REACH);
        int close = lastBracket(text);
        if (close >= 0) {
            return first(BRACKETED, text, Math.max(from, blanksBefore(text, opening(text, close))));
        }
        return afterSign(text, from);
    }

    private static @Nullable Found first(List<Pattern> forms, String text, int from) {
        for (Pattern form : forms) {
            Found found = find(form, text, from);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Found find(Pattern form, String text, int from) {
        Matcher credit = form.matcher(text).region(from, text.length());
        credit.useTransparentBounds(true).useAnchoringBounds(from == 0);
        boolean found = credit.find() && (credit.start() > 0 || Words.count(text) <= ALONE);
        return found
                ? new Found(credit.start(), text.length(), credit.group("name").strip())
                : null;
    }

    /** Told cheaply, by one look at each sign: most paragraphs end in no credit. */
    private static @Nullable Found afterSign(String text, int from) {
        boolean stopped = true; // what stands before is not seen, so it may be a stop
        int dash = -1;
        int slash = -1;
        int colon = -1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                stopped = false;
                continue;
            }
            dash = dash < 0 && stopped && DASHES.indexOf(c) >= 0 ? i : dash;
            slash = slash < 0 && stopped && c == '/' ? i : slash;
            colon = colon < 0 && COLONS.indexOf(c) >= 0 && isCued(text, i) ? i : colon;
            stopped = STOPS.indexOf(c) >= 0 || (stopped && Character.isWhitespace(c));
        }
        Found found = dash < 0 ? null : find(AFTER_DASH, text, Math.max(from, blanksBefore(text, dash)));
        found = found == null && slash >= 0
                ? find(AFTER_SLASH, text, Math.max(from, blanksBefore(text, slash)))
                : found;
        return found == null && colon >= 0 ? find(AFTER_COLON, text, from) : found;
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Index of the bracket that a text ends in, but for a stop; -1 if it ends in none. */
    private static int lastBracket(String text) {
        int last = lastSign(text, text.length());
        int bracket = last > 0 && (text.charAt(last) == '.' || text.charAt(last) == '。') ? last - 1 : last;
        return bracket >= 0 && BRACKETS.indexOf(text.charAt(bracket)) >= 0 ? bracket : -1;
    }

    /** Where the last bracket opens before one that closes: no name holds another. */
    private static int opening(String text, int close) {
        int at = close;
        while (at > 0 && OPENING.indexOf(text.charAt(at)) < 0) {
            at--;
        }
        return at;
    }

    /** Where the white space begins that stands before an offset. */
    private static int blanksBefore(String text, int offset) {
        return lastSign(text, offset) + 1;
    }

    /** Whether one of the words that name a source stands right before a colon. */
    private static boolean isCued(String text, int colon) {
        int end = lastSign(text, colon) + 1;
        for (String cue : CUES) {
            if (text.startsWith(cue, end - cue.length())) {
                return true;
            }
        }
        return false;
    }

    /** Index of the last sign before an offset that is no white space, -1 if there is none. */
    private static int lastSign(String text, int before) {
        int last = before - 1;
        while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return last;
    }
}
