package io.wiredesk.enrich.split;

import java.util.List;

/** What stands above an edition's title: names, menus, dates. */
final class Masthead {

    private static final double SMALL = .15;

    private Masthead() {}

    /** Index of the title, if little stands above it; 0 otherwise. */
    static int end(Blocks blocks, Headings headings) {
        List<Block> list = blocks.list();
        int words = 0;
        for (Block block : list) {
            if (headings.of(block) == Headings.Role.TITLE) {
                return words <= SMALL * blocks.words() ? block.index() : 0;
            }
            words += block.words();
        }
        return 0;
    }
}
