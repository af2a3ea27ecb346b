package io.wiredesk.enrich.split;

import org.jspecify.annotations.Nullable;

/**
 * One visible block: a paragraph, a heading, a list item's paragraph, a table cell. Features are computed once.
 *
 * @param index place in the document
 * @param rich its words and their looks
 * @param style how it begins
 * @param opens depth of the outermost list whose item begins here; 0 if none does
 * @param gap blank lines before it; {@link #RULE} where a rule stands before it
 * @param image address of the picture before or in it
 * @param words how many
 * @param bold share of bold letters
 * @param linked share of linked letters
 * @param size mean font size in pixels
 */
record Block(
        int index,
        RichText rich,
        Style style,
        int opens,
        int gap,
        @Nullable String image,
        int words,
        double bold,
        double linked,
        double size) {

    static final int RULE = 9;

    private static final double NEARLY_ALL = .9;

    static Block of(RichText rich, Style style, int opens, int gap, @Nullable String image) {
        return new Block(
                -1,
                rich,
                style,
                opens,
                gap,
                image,
                Words.count(rich.text()),
                rich.share(Style::bold),
                rich.share(s -> s.href() != null),
                rich.size());
    }

    Block at(int place) {
        return new Block(place, rich, style, opens, gap, image, words, bold, linked, size);
    }

    String text() {
        return rich.text();
    }

    int depth() {
        return style.depth();
    }

    boolean isBold() {
        return bold >= NEARLY_ALL;
    }

    boolean isLinked() {
        return linked >= NEARLY_ALL;
    }

    boolean hasLink() {
        return rich.runs().stream().anyMatch(run -> run.style().href() != null);
    }
}
