package io.wiredesk.enrich.split;

import java.util.List;
import java.util.Set;

/** An edition without its title, and apart from what stands above and below everything. */
record Frame(Layout layout, List<Block> above, List<Block> below) {

    static Frame of(Blocks blocks, About about) {
        Set<Block> titles = Title.blocks(blocks, about.title());
        List<Block> all = blocks.list();
        int top = Masthead.end(blocks, titles);
        int bottom = Math.max(top, Tail.start(all));
        List<Block> body = all.subList(top, bottom).stream()
                .filter(block -> !titles.contains(block))
                .toList();
        return new Frame(
                new Layout(body, blocks.bodySize(), blocks.plain(), about),
                all.subList(0, top),
                all.subList(bottom, all.size()));
    }
}
