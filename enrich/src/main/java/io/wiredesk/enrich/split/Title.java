package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Ids;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the blocks of an edition that say its own title: they head everything and so nothing in it. */
final class Title {

    private static final int MAX_WORDS = 40;
    private static final double ALIKE = .8;

    private Title() {}

    /**
     * The blocks that repeat the title, and a first heading that stands out above all others.
     *
     * @param title as the edition states it; may be empty
     */
    static Set<Block> blocks(Blocks blocks, String title) {
        List<Block> headings = blocks.list().stream()
                .filter(block -> standsOut(block, blocks.bodySize()))
                .toList();
        Set<String> own = words(title);
        Set<Block> titles = headings.stream()
                .filter(heading -> repeats(
                        own,
                        heading.text(),
                        heading.index() == headings.getFirst().index()))
                .collect(Collectors.toCollection(HashSet::new));
        double others =
                headings.stream().skip(1).mapToDouble(Title::weight).max().orElse(Double.MAX_VALUE);
        headings.stream()
                .limit(1)
                .filter(first -> first.style().level() > 0 && !first.hasLink() && weight(first) > others)
                .forEach(titles::add);
        return titles;
    }

    private static boolean standsOut(Block block, double bodySize) {
        return (block.style().level() > 0 || block.isBold() || block.size() >= Layout.LARGER * bodySize)
                && block.words() > 0
                && block.words() <= MAX_WORDS
                && block.depth() == 0
                && !Furniture.isButton(block);
    }

    private static double weight(Block block) {
        return block.size() + (block.isBold() ? 1 : 0) + (block.style().level() > 0 ? 1 : 0);
    }

    /** The title's words again, or, in the first heading, some of them. */
    private static boolean repeats(Set<String> own, String heading, boolean first) {
        Set<String> both = words(heading);
        int smaller = Math.min(own.size(), both.size());
        int larger = Math.max(own.size(), both.size());
        boolean within = own.containsAll(both);
        both.retainAll(own);
        return (smaller >= 2 && both.size() >= ALIKE * larger) || (within && first);
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(Ids.normalised(text).split(" ", -1)));
    }
}
