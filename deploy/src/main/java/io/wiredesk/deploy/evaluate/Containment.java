package io.wiredesk.deploy.evaluate;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Optional;

/** Which texts lie inside which, by their words. */
final class Containment {

    /** Share of its words from which a text lies inside another. */
    private static final double INSIDE = 0.7;

    private Containment() {}

    static boolean lies(Item inner, Item outer) {
        return inner.told().within(outer.told()) >= INSIDE;
    }

    /** Those that lie inside the item. */
    static List<Item> inside(Item outer, List<Item> candidates) {
        return candidates.stream().filter(candidate -> lies(candidate, outer)).toList();
    }

    /** The candidate that the item lies inside; of several the one it fills best. */
    static Optional<Item> around(Item inner, List<Item> candidates) {
        return candidates.stream()
                .filter(candidate -> lies(inner, candidate))
                .max(comparingDouble(candidate -> inner.told().f1(candidate.told())));
    }
}
