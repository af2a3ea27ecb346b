package io.wiredesk.deploy.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * A visible block of an edition.
 *
 * @param before the headline: a number or a mark, or everything where no words of the block became one
 * @param headline the words that became the piece's headline; empty if none did
 * @param after the headline
 */
record BlockView(String before, String headline, String after) {

    /** The blocks of a piece, the headline found in the first that has it. */
    static List<BlockView> of(List<String> blocks, String headline) {
        List<BlockView> views = new ArrayList<>();
        boolean sought = !headline.isEmpty();
        for (String block : blocks) {
            int at = sought ? block.replace('\n', ' ').indexOf(headline) : -1;
            sought &= at < 0;
            views.add(at < 0 ? new BlockView(block, "", "") : cut(block, at, at + headline.length()));
        }
        return views;
    }

    /** Whether all of it is the headline. */
    boolean isHeading() {
        return !headline.isEmpty() && before.length() + after.length() <= headline.length() / 2;
    }

    private static BlockView cut(String block, int from, int to) {
        return new BlockView(block.substring(0, from), block.substring(from, to), block.substring(to));
    }
}
