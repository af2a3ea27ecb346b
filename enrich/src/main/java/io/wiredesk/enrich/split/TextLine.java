package io.wiredesk.enrich.split;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of plain text, taken apart.
 *
 * @param indent columns before it; tabs count four
 * @param bullet its list marker, if it begins a list item
 * @param words the rest
 * @param rule a line of dashes or the like; {@code words} then holds a label in it
 */
record TextLine(int indent, @Nullable String bullet, String words, boolean rule) {

    private static final Pattern BULLET = Pattern.compile("([•●▪◦‣►▸·*+>–—-])\\s+(?=\\S)|([・･])\\s*(?=\\S)");
    private static final Pattern RULE = Pattern.compile(
            "[-=_*~#+.─━═—]{3,}+\\s*+(?:(\\p{L}[^-=_*~#+─━═—]{0,40})[-=_*~#+.─━═—]{3,}+)?|(?:[-=_*]\\s){3,}+[-=_*]?");

    /** Nothing but punctuation separates, whatever it is. */
    private static final Pattern ORNAMENT =
            Pattern.compile("[^\\p{L}\\p{N}\\s]{2,}+(?:\\s+[^\\p{L}\\p{N}\\s]{1,8}+){0,20}|[*•#~](?:\\s+[*•#~]){1,20}");

    static TextLine of(String raw) {
        String stripped = raw.strip();
        int indent = raw.replace("\t", "    ").length()
                - raw.replace("\t", "    ").stripLeading().length();
        Matcher rule = RULE.matcher(stripped);
        if (rule.matches()) {
            return new TextLine(
                    indent, null, rule.group(1) == null ? "" : rule.group(1).strip(), true);
        }
        if (ORNAMENT.matcher(stripped).matches() && stripped.codePoints().noneMatch(c -> c > 0x1F000)) {
            return new TextLine(indent, null, "", true);
        }
        Matcher bullet = BULLET.matcher(stripped);
        return bullet.lookingAt()
                ? new TextLine(
                        indent,
                        bullet.group(1) == null ? bullet.group(2) : bullet.group(1),
                        stripped.substring(bullet.end()),
                        false)
                : new TextLine(indent, null, stripped, false);
    }

    /** The same line, its marker read as words. */
    TextLine unmarked() {
        return bullet == null ? this : new TextLine(indent, null, bullet + " " + words, false);
    }

    boolean blank() {
        return !rule && words.chars().noneMatch(TextLine::visible);
    }

    int length() {
        return indent + words.length() + (bullet == null ? 0 : 2);
    }

    String firstWord() {
        int blank = words.indexOf(' ');
        return blank < 0 ? words : words.substring(0, blank);
    }

    private static boolean visible(int c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.FORMAT
                && c != 0x34F;
    }
}
