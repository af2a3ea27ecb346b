package io.wiredesk.enrich.split;

import java.util.List;

/** Learns to tell stories from the rest: a part's chance is the logistic function of its signs' weighted sum (Cox 1958). */
final class LogisticRegression {

    private static final double DECAY = .0003;

    private LogisticRegression() {}

    /**
     * Weights under which the chances come nearest to the verdicts (least cross-entropy).
     *
     * @param signs how many there are
     */
    static double[] fit(List<Verdict> verdicts, int signs) {
        double[] shares = Example.shares(verdicts);
        return AdaGrad.minimise(signs, DECAY, (sum, weights) -> {
            for (int i = 0; i < shares.length; i++) {
                Verdict verdict = verdicts.get(i);
                double chance = 1 / (1 + Math.exp(-verdict.signs().dot(weights)));
                verdict.signs().addTo(sum, shares[i] * (chance - (verdict.story() ? 1 : 0)));
            }
        });
    }
}
