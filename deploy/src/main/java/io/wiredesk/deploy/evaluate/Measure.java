package io.wiredesk.deploy.evaluate;

import io.wiredesk.deploy.evaluate.Pairing.Pair;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is measured of an edition, 0 to 1; all but {@link #LEAK} are better the higher they are. */
enum Measure {
    /** Harmonic mean of {@link #P} and {@link #R}. */
    F1,
    /** Precision: share of the predicted stories that are one. */
    P,
    /** Recall: share of the gold stories that were found. */
    R,
    /** Share of the gold stories that were found with nothing missing and nothing foreign. */
    EXACT,
    /** Share of the pairs whose headlines agree, where gold has one; so with the next three. */
    HEADLINE,
    /** Share of the pairs whose first gold link is one of the story's. */
    LINK,
    /** Share of the pairs whose attributions agree. */
    SOURCE,
    /** Share of the pairs whose sections agree. */
    SECTION,
    /** Share of the snippets that belong to no story and stand in one. */
    LEAK;

    private static final double NOTHING_FOREIGN = 0.95;
    private static final double SAME_HEADLINE = 0.8;
    private static final double SAME_SECTION = 0.6;

    Ratio of(Matching matching) {
        return switch (this) {
            case F1 -> once(f1(precision(matching), recall(matching)));
            case P -> once(precision(matching));
            case R -> once(recall(matching));
            case EXACT -> exact(matching);
            case HEADLINE ->
                share(
                        matching,
                        gold -> !gold.headline().isEmpty(),
                        pair -> alike(pair, Item::headline) >= SAME_HEADLINE);
            case LINK -> share(matching, gold -> !gold.links().isEmpty(), Measure::sameLink);
            case SOURCE -> share(matching, gold -> !gold.source().isEmpty(), Measure::sameSource);
            case SECTION ->
                share(matching, gold -> !gold.section().isEmpty(), pair -> alike(pair, Item::section) >= SAME_SECTION);
            case LEAK -> Leak.of(matching);
        };
    }

    /** In lower case. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of one edition: editions weigh the same, however many stories they have. */
    private static Ratio once(double value) {
        return new Ratio(value, 1);
    }

    private static double precision(Matching matching) {
        int counted = matching.pairs().size() + matching.unmatched().size();
        return counted == 0 ? 0 : (double) matching.pairs().size() / counted;
    }

    private static double recall(Matching matching) {
        int gold = matching.gold().stories().size();
        return gold == 0 ? 1 : (double) matching.pairs().size() / gold;
    }

    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static Ratio exact(Matching matching) {
        long exact = matching.pairs().stream()
                .filter(pair -> pair.f1() >= NOTHING_FOREIGN)
                .count();
        return new Ratio(exact, matching.gold().stories().size());
    }

    private static boolean sameLink(Pair pair) {
        return pair.predicted().links().contains(pair.gold().links().getFirst());
    }

    private static boolean sameSource(Pair pair) {
        return pair.predicted().source().equals(pair.gold().source());
    }

    private static Ratio share(Matching matching, Predicate<Item> has, Predicate<Pair> agrees) {
        List<Pair> asked =
                matching.pairs().stream().filter(pair -> has.test(pair.gold())).toList();
        return new Ratio(asked.stream().filter(agrees).count(), asked.size());
    }

    private static double alike(Pair pair, Function<Item, String> part) {
        return WordBag.of(part.apply(pair.predicted())).f1(WordBag.of(part.apply(pair.gold())));
    }
}
