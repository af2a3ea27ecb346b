package io.wiredesk.deploy.evaluate;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which predicted and gold items are the same.
 *
 * @param pairs one to one
 * @param unmatched predicted items without a gold one
 * @param missed gold items without a predicted one
 */
record Pairing(List<Pair> pairs, List<Item> unmatched, List<Item> missed) {

    /** Word F1 from which two may be a pair. The same words cut at another place are none. */
    static final double ALIKE = 0.6;

    /** @param f1 of the words of both, {@link #ALIKE} to 1 */
    record Pair(Item predicted, Item gold, double f1) {}

    private record Candidate(int predicted, int gold, double f1) {

        static final Comparator<Candidate> BEST_FIRST = comparingDouble(Candidate::f1)
                .reversed()
                .thenComparing(comparingInt(Candidate::distance))
                .thenComparing(comparingInt(Candidate::predicted))
                .thenComparing(comparingInt(Candidate::gold));

        int distance() {
            return Math.abs(predicted - gold);
        }
    }

    /** Pairs the best first; among equals, those that stand nearest to each other. */
    static Pairing of(List<Item> predicted, List<Item> gold) {
        BitSet taken = new BitSet();
        BitSet found = new BitSet();
        List<Pair> pairs = new ArrayList<>();
        for (Candidate candidate : candidates(predicted, gold)) {
            if (!taken.get(candidate.predicted) && !found.get(candidate.gold)) {
                taken.set(candidate.predicted);
                found.set(candidate.gold);
                pairs.add(new Pair(predicted.get(candidate.predicted), gold.get(candidate.gold), candidate.f1));
            }
        }
        return new Pairing(pairs, without(predicted, taken), without(gold, found));
    }

    private static List<Candidate> candidates(List<Item> predicted, List<Item> gold) {
        List<Candidate> candidates = new ArrayList<>();
        for (int p = 0; p < predicted.size(); p++) {
            for (int g = 0; g < gold.size(); g++) {
                double f1 = predicted.get(p).words().f1(gold.get(g).words());
                if (f1 >= ALIKE) {
                    candidates.add(new Candidate(p, g, f1));
                }
            }
        }
        candidates.sort(Candidate.BEST_FIRST);
        return candidates;
    }

    private static List<Item> without(List<Item> items, BitSet taken) {
        return IntStream.range(0, items.size())
                .filter(at -> !taken.get(at))
                .mapToObj(items::get)
                .toList();
    }
}
