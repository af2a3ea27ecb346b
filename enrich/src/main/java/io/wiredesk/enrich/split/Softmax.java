package io.wiredesk.enrich.split;

import java.util.Arrays;

/** Scores as chances. */
final class Softmax {

    private Softmax() {}

    /** Exponentials of the scores, scaled so that they add up to 1. */
    static double[] of(double[] scores) {
        double highest = Arrays.stream(scores).max().orElse(0);
        double[] powers =
                Arrays.stream(scores).map(score -> Math.exp(score - highest)).toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / sum).toArray();
    }
}
