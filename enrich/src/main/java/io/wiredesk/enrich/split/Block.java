package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One visible block: a paragraph, a heading, a list item's paragraph, a table cell. Features are computed once.
 *
 * @param index place in the document
 * @param rich its words and their looks
 * @param style how it begins
 * @param opens depth of the outermost list whose item begins here; 0 if none does
 * @param gap blank lines before it; {@link #RULE} where a rule stands before it
 * @param join depth in the tree of the innermost container it shares with the block before it
 * @param image address of the picture before or in it
 * @param words how many
 * @param bold share of bold letters
 * @param linked share of linked letters
 * @param size mean font size in pixels
 * @param furniture what its words say
 */
record Block(
        int index,
        RichText rich,
        Style style,
        int opens,
        int gap,
        int join,
        @Nullable String image,
        int words,
        double bold,
        double linked,
        double size,
        Furniture furniture) {

    static final int RULE = 9;

    /** Depth of two blocks in one innermost container. */
    static final int TOGETHER = 999;

    private static final double NEARLY_ALL = .9;

    static Block of(RichText rich, Style style, int opens, int gap, int join, @Nullable String image) {
        return new Block(
                -1,
                rich,
                style,
                opens,
                gap,
                join,
                image,
                rich.words(),
                rich.bold(),
                rich.linked(),
                rich.size(),
                Furniture.of(rich.text(), rich.words()));
    }

    Block at(int place) {
        return new Block(place, rich, style, opens, gap, join, image, words, bold, linked, size, furniture);
    }

    /** The same with links without words behind it. */
    Block with(RichText links) {
        List<RichText.Run> runs = new ArrayList<>(rich.runs());
        links.runs().stream()
                .filter(run -> run.style().href() != null)
                .forEach(run -> runs.add(new RichText.Run("", run.style())));
        return new Block(
                index, new RichText(runs), style, opens, gap, join, image, words, bold, linked, size, furniture);
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

    /** Whether a link without words stands in it, as an address does in plain text. */
    boolean linksBare() {
        for (RichText.Run run : rich.runs()) {
            if (run.text().isEmpty() && run.style().href() != null) {
                return true;
            }
        }
        return false;
    }

    boolean hasLink() {
        return rich.links();
    }
}
