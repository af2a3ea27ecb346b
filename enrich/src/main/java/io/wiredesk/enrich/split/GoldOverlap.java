package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many words stretches of a layout share with gold's stories, counted once a block and added up from there. Credits
 * and buttons do not count: they are in no story's text.
 */
final class GoldOverlap {

    /** Share of a block's words that one story must have for the block to be of it. */
    private static final double OF_STORY = .75;

    /** What browsers take for text without a size: a block alone has none to compare with. */
    private static final double BODY_SIZE = 16;

    /**
     * The story most like a stretch.
     *
     * @param story its index, -1 if there is none with a word in common
     * @param f1 of the words of both, 0 to 1
     */
    record Nearest(int story, double f1) {}

    // all are sums over the blocks before an index, so that two of them tell a stretch
    private final int[] words;
    private final int[] held;
    private final int[][] shared;
    private final int[] sizes;

    GoldOverlap(Layout layout, List<BagOfWords> stories) {
        words = new int[layout.size() + 1];
        held = new int[layout.size() + 1];
        shared = new int[stories.size()][layout.size() + 1];
        sizes = stories.stream().mapToInt(BagOfWords::size).toArray();
        for (int i = 0; i < layout.size(); i++) {
            count(i, words(layout, i), stories);
        }
    }

    private void count(int block, BagOfWords bag, List<BagOfWords> stories) {
        int most = 0;
        for (int story = 0; story < sizes.length; story++) {
            int common = bag.common(stories.get(story));
            shared[story][block + 1] = shared[story][block] + common;
            most = Math.max(most, common);
        }
        words[block + 1] = words[block] + bag.size();
        held[block + 1] = held[block] + (most >= OF_STORY * bag.size() ? bag.size() : 0);
    }

    private static BagOfWords words(Layout layout, int block) {
        if (layout.at(block).button()) {
            return BagOfWords.EMPTY;
        }
        List<String> texts = new ArrayList<>();
        Attributions.take(List.of(layout.block(block).rich()), false, BODY_SIZE)
                .paragraphs()
                .forEach(paragraph -> texts.add(paragraph.text()));
        return BagOfWords.of(String.join(" ", texts));
    }

    int words(int from, int to) {
        return words[to] - words[from];
    }

    /** Share of a stretch's words that stand in blocks of a story, 0 to 1. */
    double held(int from, int to) {
        return words(from, to) == 0 ? 0 : (double) (held[to] - held[from]) / words(from, to);
    }

    /** The story most like a stretch; of several the first. */
    Nearest nearest(int from, int to) {
        Nearest nearest = new Nearest(-1, 0);
        for (int story = 0; story < sizes.length; story++) {
            double f1 = f1(story, from, to);
            nearest = f1 > nearest.f1 ? new Nearest(story, f1) : nearest;
        }
        return nearest;
    }

    private double f1(int story, int from, int to) {
        int common = Math.min(shared[story][to] - shared[story][from], sizes[story]);
        return common <= 0 ? 0 : 2.0 * common / (words(from, to) + sizes[story]);
    }

    /** The stories with at least this share of their words in a stretch. */
    IntStream within(int from, int to, double share) {
        return IntStream.range(0, sizes.length)
                .filter(story -> shared[story][to] - shared[story][from] >= share * sizes[story]);
    }
}
