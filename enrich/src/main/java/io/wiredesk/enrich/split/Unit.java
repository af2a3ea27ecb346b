package io.wiredesk.enrich.split;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What repeats in a stretch of blocks.
 *
 * @param evidence how its instances are told
 * @param starts whether an instance begins at a block
 */
record Unit(Evidence evidence, Predicate<Block> starts) {

    private static final double MOST = .6;
    private static final double RELAXED = .3;
    private static final double HALF = .5;
    private static final int LONG_PARAGRAPH = 90;

    /** Words of an item told in one paragraph, on average at least. */
    private static final int MIN_ITEM = 30;

    /**
     * The unit of a stretch, if anything repeats in it.
     *
     * @param labels openings that recur with the same words and so are no headlines
     * @param habit how the rest of the document is cut; a single instance is believed if it follows the habit
     */
    static Optional<Unit> of(List<Block> body, Labels labels, Evidence habit) {
        List<Unit> candidates = List.of(
                new Unit(Evidence.NUMBER, b -> b.depth() == 0 && Opening.number(b.text()) > 0),
                opening(Evidence.BOLD, Opening.Kind.BOLD, labels),
                linked(labels),
                listItem(body),
                opening(Evidence.LINE, Opening.Kind.LINE, labels),
                credited(),
                opening(Evidence.DASH, Opening.Kind.DASH, labels),
                new Unit(Evidence.RULE, b -> b.gap() == Block.RULE),
                opening(Evidence.SENTENCE, Opening.Kind.SENTENCE, labels),
                oneLiners());
        return candidates.stream().filter(unit -> unit.fits(body, habit)).findFirst();
    }

    private static Unit opening(Evidence evidence, Opening.Kind kind, Labels labels) {
        return new Unit(
                evidence,
                block -> block.depth() == 0
                        && Opening.of(block, kind)
                                .filter(o -> !labels.has(block, o))
                                .isPresent());
    }

    /** Paragraphs that begin with a linked headline. */
    static Unit linked(Labels labels) {
        return opening(Evidence.LINK, Opening.Kind.LINK, labels);
    }

    private static Unit listItem(List<Block> body) {
        int depth =
                body.stream().mapToInt(Block::opens).filter(d -> d > 0).min().orElse(1);
        return new Unit(Evidence.LIST_ITEM, block -> block.opens() > 0 && block.opens() <= depth);
    }

    private static Unit credited() {
        return new Unit(Evidence.CREDIT, block -> block.opens() > 0 || block.depth() == 0);
    }

    private static Unit oneLiners() {
        return new Unit(Evidence.PARAGRAPH, block -> block.depth() == 0);
    }

    private boolean fits(List<Block> body, Evidence habit) {
        List<Block> started = body.stream().filter(starts).toList();
        boolean lone = started.size() == 1
                && !(evidence == Evidence.LINE && started.getFirst().hasLink());
        if (started.isEmpty() || (lone && evidence != habit)) {
            return false;
        }
        double n = started.size();
        double share =
                n / body.stream().filter(b -> b.depth() == 0 || b.opens() > 0).count();
        return switch (evidence) {
            case NUMBER, BOLD -> coverage(body, started) >= MOST;
            case LINK -> coverage(body, started) >= (evidence == habit ? RELAXED : MOST) && share >= RELAXED;
            case LINE -> share >= HALF;
            case LIST_ITEM -> words(body, b -> b.depth() > 0) >= HALF;
            case CREDIT -> started.stream().filter(Attributions::ends).count() >= HALF * n;
            case DASH -> n >= 3 && share >= MOST;
            case RULE -> n >= 3;
            case SENTENCE -> n >= 3 && share >= MOST && words(body, starts) / n * total(body) >= MIN_ITEM;
            case PARAGRAPH ->
                n >= 4
                        && share == 1
                        && started.stream().allMatch(b -> b.words() <= LONG_PARAGRAPH)
                        && started.stream().filter(Block::hasLink).count() >= .7 * n;
            default -> false;
        };
    }

    /** Share of the words that stand at or after the first instance. */
    private static double coverage(List<Block> body, List<Block> started) {
        int first = started.getFirst().index();
        return words(body, block -> block.index() >= first);
    }

    private static int total(List<Block> body) {
        return body.stream().mapToInt(Block::words).sum();
    }

    private static double words(List<Block> body, Predicate<Block> which) {
        int all = total(body);
        return all == 0
                ? 0
                : (double) body.stream().filter(which).mapToInt(Block::words).sum() / all;
    }
}
