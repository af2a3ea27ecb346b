package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects runs; collapses white space across them as a browser would and drops characters nobody sees. */
final class RichTextBuilder {

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
            if (code && c == '\n') {
                line();
            } else if (isSpace(c)) {
                blank = true;
            } else if (!isInvisible(c)) {
                put(c);
            }
        }
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
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Soft hyphens, joiners and marks that mailers fill preheaders with. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u034F' || (Character.getType(c) == Character.FORMAT && c != '\u200D') || c < ' ';
    }
}
