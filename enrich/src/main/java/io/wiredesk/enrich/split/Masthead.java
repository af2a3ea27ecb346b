package io.wiredesk.enrich.split;

import java.util.List;
import java.util.Set;

/** What stands above an edition's title: names, menus, dates. */
final class Masthead {

    private static final double SMALL = .15;

    private Masthead() {}

    /** Index of the first title, if little stands above it; 0 otherwise. */
    static int end(Blocks blocks, Set<Block> titles) {
        List<Block> list = blocks.list();
        int words = 0;
        for (Block block : list) {
            if (titles.contains(block)) {
                return words <= SMALL * blocks.words() ? block.index() : 0;
            }
            words += block.words();
        }
        return 0;
    }
}
