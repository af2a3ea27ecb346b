package io.wiredesk.enrich.split;

import java.util.List;
import java.util.regex.Pattern;

/** Tells headings of plain text by their looks and gives them a level. */
final class TextHeadings {

    static final int LABELLED = 3;

    private static final int UNDERLINED = 2;
    private static final int UPPER_CASE = 3;
    private static final int SET_OFF = 4;

    private static final int MAX_WORDS = 20;
    private static final int SHORT = 8;
    private static final Pattern QUOTED = Pattern.compile("[\"“„«].*|.*[.!?…]\\s*[\"”’»)]*");
    private static final String TERMINAL = ".;,，。；、：";

    private TextHeadings() {}

    /** Level of the paragraph as a heading; 0 if it is none. */
    static int level(List<TextLine> lines, int start, int end, int blanksBefore, boolean afterRule) {
        TextLine line = lines.get(start);
        if (end != start + 1 || line.bullet() != null || !looksLikeTitle(line.words())) {
            return 0;
        }
        if (end < lines.size() && underlines(lines.get(end), line)) {
            return UNDERLINED;
        }
        if (isUpperCase(line.words())) {
            return UPPER_CASE;
        }
        return isSetOff(lines, start, blanksBefore, afterRule) ? SET_OFF : 0;
    }

    /** A rule right under a line and about as long. */
    static boolean underlines(TextLine rule, TextLine line) {
        return rule.rule() && rule.words().isEmpty() && looksLikeTitle(line.words());
    }

    private static boolean looksLikeTitle(String words) {
        return Words.any(words)
                && !words.contains("://")
                && !QUOTED.matcher(words).matches()
                && TERMINAL.indexOf(words.charAt(words.length() - 1)) < 0
                && Words.count(words) <= MAX_WORDS;
    }

    private static boolean isUpperCase(String words) {
        return words.chars().filter(Character::isUpperCase).count() > 2
                && words.chars().noneMatch(Character::isLowerCase)
                && Words.count(words) <= SHORT;
    }

    /** A short line with more air around it than paragraphs have, or with the rest indented under it. */
    private static boolean isSetOff(List<TextLine> lines, int at, int blanksBefore, boolean afterRule) {
        int next = at + 1;
        while (next < lines.size() && lines.get(next).blank()) {
            next++;
        }
        if (next == lines.size() || lines.get(next).rule()) {
            return false;
        }
        TextLine following = lines.get(next);
        boolean over =
                following.bullet() != null || following.indent() > lines.get(at).indent();
        int blanksAfter = next - at - 1;
        boolean brief = Words.count(lines.get(at).words()) <= SHORT;
        boolean aired = blanksBefore >= 2 || afterRule || (brief && blanksAfter >= 2);
        return blanksAfter > 0 && (aired || (brief && over));
    }
}
