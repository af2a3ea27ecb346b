package io.wiredesk.enrich.split;

import org.jspecify.annotations.Nullable;

/**
 * How a run of text looks, as inherited from everything around it.
 *
 * @param size font size in pixels
 * @param bold semi-bold or heavier
 * @param filled stands on a background of its own, as buttons and boxes do
 * @param level 1 to 6 inside a heading, 0 outside
 * @param depth lists around it
 * @param form what kind of block it stands in
 * @param color of the letters, as declared; empty for the default
 * @param href where it links to, as it stood
 */
record Style(
        double size,
        boolean bold,
        boolean filled,
        int level,
        int depth,
        Form form,
        String color,
        @Nullable String href) {

    /** Browsers' default. */
    static final double BODY_SIZE = 16;

    static final Style PLAIN = new Style(BODY_SIZE, false, false, 0, 0, Form.PARAGRAPH, "", null);

    /** Kinds of blocks that read differently from a paragraph. */
    enum Form {
        PARAGRAPH,
        QUOTE,
        CODE
    }

    Style linking(String target) {
        return new Style(size, bold, filled, level, depth, form, color, target);
    }

    Style atDepth(int lists) {
        return new Style(size, bold, filled, level, lists, form, color, href);
    }

    /** A heading of plain text: it looks bold and as large as browsers draw that level. */
    Style heading(int headingLevel) {
        return new Style(Css.headingSize(headingLevel), true, filled, headingLevel, depth, form, color, href);
    }
}
