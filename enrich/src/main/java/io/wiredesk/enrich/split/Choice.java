package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A span with several ways to read it, and which are right.
 *
 * @param stake how much more the best way is worth than the worst, in stories
 * @param options left whole, then the cuts
 */
record Choice(String newsletter, double stake, List<Option> options) implements Example {

    /** @param share to which it is the right one, 0 to 1; of all options together 1 */
    record Option(SignVector signs, double share) {}

    /** How fast the share falls with what an option is worth less than the best. */
    private static final double STRICTNESS = 25;

    /** A stake from which it matters how a span is read. */
    private static final double MATTERS = .05;

    /** Two ways of so nearly the same worth are both right. */
    private static final double ALIKE = .02;

    /** Of so many stories, one more or less matters in proportion. */
    static Choice of(String newsletter, List<SignVector> signs, double[] worths) {
        double best = Arrays.stream(worths).max().orElse(0);
        double worst = Arrays.stream(worths).min().orElse(0);
        double[] shares = Softmax.of(Arrays.stream(worths)
                .map(worth -> STRICTNESS * worth / Math.max(1, best))
                .toArray());
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            options.add(new Option(signs.get(i), shares[i]));
        }
        return new Choice(newsletter, best - worst, options);
    }

    @Override
    public double weight() {
        return Math.log1p(stake);
    }

    boolean matters() {
        return stake > MATTERS;
    }

    /** The first cut that is as good as the best option, 0 if only leaving it whole is. */
    int right() {
        double best = options.stream().mapToDouble(Option::share).max().orElse(0);
        for (int i = 1; i < options.size(); i++) {
            if (options.get(i).share() >= best * Math.exp(-STRICTNESS * ALIKE)) {
                return i;
            }
        }
        return 0;
    }

    /** The option that these weights choose; of equals the first. */
    int by(double[] weights) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < options.size(); i++) {
            double sum = options.get(i).signs().dot(weights);
            if (sum > highest) {
                best = i;
                highest = sum;
            }
        }
        return best;
    }
}
