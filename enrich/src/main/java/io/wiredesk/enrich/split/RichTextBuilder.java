package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects runs; collapses white space across them as a browser would and drops characters nobody sees. */
final class RichTextBuilder {

    /** Joins emoji and letters; between blanks it only pads. */
    private static final char JOINER = '\u200D';

    private static final char NO_ASCII = '\u007F';

    private final List<RichText.Run> runs = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private @Nullable Style style;
    private boolean blank;
    private char last = '\n';

    void append(String text, Style look) {
        change(look);
        boolean code = look.form() == Style.Form.CODE;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int plain = plainEnd(text, i);
            if (plain > i) {
                space();
                current.append(text, i, plain);
                last = text.charAt(plain - 1);
                i = plain - 1;
            } else if (code && c == '\n') {
                line();
            } else if (isSpace(c)) {
                blank = true;
            } else if (!isInvisible(c) && !(c == JOINER && (blank || last == ' ' || last == '\n'))) {
                put(c);
            }
        }
    }

    /** Where the words that stay as they are end: ASCII, single blanks between them. */
    private static int plainEnd(String text, int from) {
        int end = from;
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c > ' ' && c < NO_ASCII) {
                end = at + 1;
            } else if (c != ' ' || end < at || at == from) {
                break;
            }
            at++;
        }
        return end;
    }

    /** An explicit line end; blanks around it vanish. */
    void line() {
        blank = false;
        last = '\n';
        current.append('\n');
    }

    /** A link without words. */
    void link(Style look) {
        change(look);
        close();
        runs.add(new RichText.Run("", look));
    }

    RichText take() {
        close();
        RichText all = new RichText(runs);
        runs.clear();
        style = null;
        blank = false;
        last = '\n';
        return all.slice(0, all.text().length());
    }

    private void put(char c) {
        space();
        last = c;
        current.append(c);
    }

    /** White space belongs to what stands before it. */
    private void space() {
        if (blank && last != '\n' && last != ' ') {
            current.append(' ');
            last = ' ';
        }
        blank = false;
    }

    private void change(Style look) {
        if (!look.equals(style)) {
            if (style != null) {
                space();
            }
            close();
            style = look;
        }
    }

    private void close() {
        if (style != null && !current.isEmpty()) {
            runs.add(new RichText.Run(current.toString(), style));
        }
        current.setLength(0);
    }

    private static boolean isSpace(char c) {
        return c <= ' '
                ? Character.isWhitespace(c)
                : c >= NO_ASCII && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** Soft hyphens, joiners and marks that mailers fill preheaders with. */
    private static boolean isInvisible(char c) {
        return c < ' '
                || (c >= NO_ASCII && (c == '\u034F' || (Character.getType(c) == Character.FORMAT && c != JOINER)));
    }
}
