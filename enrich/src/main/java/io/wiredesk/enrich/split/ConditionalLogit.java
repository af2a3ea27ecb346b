package io.wiredesk.enrich.split;

import java.util.List;

/**
 * Learns to choose among options that differ from choice to choice (McFadden 1974, "Conditional logit analysis of
 * qualitative choice behavior"): an option's chance is the softmax of its signs' weighted sum.
 */
final class ConditionalLogit {

    private static final double DECAY = .001;

    private ConditionalLogit() {}

    /**
     * Weights under which the chances come nearest to the options' shares (least cross-entropy).
     *
     * @param signs how many there are
     */
    static double[] fit(List<Choice> choices, int signs) {
        double[] shares = Example.shares(choices);
        return AdaGrad.minimise(signs, DECAY, (sum, weights) -> {
            for (int i = 0; i < shares.length; i++) {
                add(choices.get(i).options(), shares[i], weights, sum);
            }
        });
    }

    /** A sign draws by how much more likely its options are than they should be. */
    private static void add(List<Choice.Option> options, double share, double[] weights, double[] sum) {
        double[] chances = Softmax.of(options.stream()
                .mapToDouble(option -> option.signs().dot(weights))
                .toArray());
        for (int i = 0; i < chances.length; i++) {
            Choice.Option option = options.get(i);
            option.signs().addTo(sum, share * (chances[i] - option.share()));
        }
    }
}
