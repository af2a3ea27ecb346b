package io.wiredesk.enrich.split;

import java.util.Arrays;

/**
 * Finds weights with the least loss by steps against its gradient, each weight's the shorter the longer its way was (Duchi,
 * Hazan and Singer 2011, "Adaptive subgradient methods"). The constants were tried out with whole newsletters left out.
 */
final class AdaGrad {

    /** How often all examples are looked at; more changes nothing. */
    private static final int EPOCHS = 250;

    private static final double RATE = .5;

    private static final double TINY = 1e-8;

    /** A weight nearer to 0 decides nothing and becomes 0. */
    private static final double NOTHING = .01;

    /** How the loss grows with each weight. */
    interface Gradient {

        /** @param sum to be added to; as long as the weights */
        void addTo(double[] sum, double[] weights);
    }

    private AdaGrad() {}

    /**
     * The weights with the least loss.
     *
     * @param decay how strongly weights are held near 0 (L2), so that rare signs do not learn by heart
     * @param gradient of a convex loss, the mean of its examples
     */
    static double[] minimise(int size, double decay, Gradient gradient) {
        double[] weights = new double[size];
        double[] way = new double[size];
        double[] slopes = new double[size];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Arrays.fill(slopes, 0);
            gradient.addTo(slopes, weights);
            for (int i = 0; i < size; i++) {
                double slope = slopes[i] + decay * weights[i];
                way[i] += slope * slope;
                weights[i] -= RATE * slope / (Math.sqrt(way[i]) + TINY);
            }
        }
        return Arrays.stream(weights)
                .map(weight -> Math.abs(weight) > NOTHING ? weight : 0)
                .toArray();
    }
}
