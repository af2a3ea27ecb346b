package io.wiredesk.enrich.split;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** "1/", "2.", "3)", "(4)", "5、", "六、". */
    private static final Pattern NUMBER =
            Pattern.compile("\\(?(?:\\d{1,3}(?:[/)、．]|\\.(?=\\s|\\p{IsHan}))|[一二三四五六七八九十]{1,3}[、．])\\)?\\s*(?=\\S)");

    private static final Pattern DASH = Pattern.compile("[^\\n]{2,140}?(?=(?:\\s+[—–-]{1,2}\\s)|:\\s)");
    private static final Pattern AFTER = Pattern.compile("[\\s)\\]\"”’»]*(?:$|[:—–|.(\\[,?!\\n：，。（-]|by\\s)");

    private static final int MAX_WORDS = 30;
    private static final int MAX_DASH_WORDS = 16;

    /** A first sentence that is a headline is at most this part of its paragraph. */
    private static final int SHORT_SENTENCE = 5;

    /** Length of the number the text begins with, 0 if none. */
    static int number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.lookingAt() ? number.end() : 0;
    }

    /** The opening of a block, by the clearest look it has. */
    static Optional<Opening> of(Block block) {
        return of(block, Kind.BOLD)
                .or(() -> of(block, Kind.LINK))
                .or(() -> of(block, Kind.LINE))
                .or(() -> of(block, Kind.DASH));
    }

    /** The opening of this kind. */
    static Optional<Opening> of(Block block, Kind kind) {
        int from = start(block.text());
        int to = switch (kind) {
            case BOLD -> boldEnd(block.rich(), from);
            case LINK -> linkEnd(block.rich(), from);
            case LINE -> lineEnd(block.text(), from);
            case DASH -> dashEnd(block, from);
            case SENTENCE -> sentenceEnd(block, from);
        };
        int words = to <= from ? 0 : Words.count(block.text().substring(from, to));
        return words == 0 || words > MAX_WORDS ? Optional.empty() : Optional.of(new Opening(kind, from, to));
    }

    /** Several words in bold at the beginning, whatever follows them. */
    static Optional<Opening> stressed(Block block) {
        int from = start(block.text());
        int to = runsEnd(block.rich(), from, Style::bold);
        int words = to <= from ? 0 : Words.count(block.text().substring(from, to));
        return words < 3 || words > MAX_WORDS * 2 ? Optional.empty() : Optional.of(new Opening(Kind.BOLD, from, to));
    }

    /** First word, after a number and ornaments. */
    private static int start(String text) {
        int at = number(text);
        while (at < text.length()
                && !Character.isLetterOrDigit(text.codePointAt(at))
                && "“\"'‘「《(（[$#@".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int runsEnd(RichText rich, int from, java.util.function.Predicate<Style> look) {
        int at = 0;
        int end = from;
        for (RichText.Run run : rich.runs()) {
            int next = at + run.text().length();
            if (next > from && Words.any(run.text().substring(Math.max(0, from - at)))) {
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
        return ".?!:。？！".indexOf(opening.charAt(opening.length() - 1)) >= 0
                || AFTER.matcher(text).region(end, text.length()).lookingAt();
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

    private static int dashEnd(Block block, int from) {
        if (block.bold() > 0 || block.linked() > 0 || !Character.isUpperCase(charAt(block.text(), from))) {
            return from;
        }
        Matcher dash = DASH.matcher(block.text()).region(from, block.text().length());
        boolean fits = dash.lookingAt()
                && Words.count(dash.group()) <= MAX_DASH_WORDS
                && !dash.group().contains(". ");
        return fits ? dash.end() : from;
    }

    /** A short sentence before a long rest, in text without looks. */
    private static int sentenceEnd(Block block, int from) {
        if (block.bold() > 0 || block.depth() > 0) {
            return from;
        }
        int end = Sentences.firstEnd(block.text());
        return end > from && Words.count(block.text().substring(from, end)) * SHORT_SENTENCE <= block.words()
                ? end
                : from;
    }

    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : ' ';
    }
}
