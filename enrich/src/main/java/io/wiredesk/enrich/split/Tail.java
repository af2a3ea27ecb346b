package io.wiredesk.enrich.split;

import java.util.List;

/** Where the small print at the end of a document begins. */
final class Tail {

    private static final int SHORT = 14;

    private Tail() {}

    /**
     * Walks back from the end over furniture and short blocks.
     *
     * @return index of the first block of furniture met on that way; the document's length if there is none
     */
    static int start(List<Block> blocks) {
        int start = blocks.size();
        for (int i = blocks.size() - 1; i > 0; i--) {
            Block block = blocks.get(i);
            if (Furniture.kind(block).isPresent()) {
                start = i;
            } else if (block.words() > SHORT || (block.hasLink() && block.words() > 3)) {
                break;
            }
        }
        return start;
    }
}
