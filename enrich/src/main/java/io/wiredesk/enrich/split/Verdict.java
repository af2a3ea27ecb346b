package io.wiredesk.enrich.split;

import java.util.Optional;

/** Whether a part is a story, as gold has it. */
record Verdict(String newsletter, double weight, SignVector signs, boolean story) implements Example {

    /** Those who find an optional story are not very right, those who do not are not very wrong. */
    private static final double OPTIONAL = .2;

    /** Share of its words that stand in stories, up to which a part is clearly none. */
    private static final double ASIDE = .3;

    /** From which it is a fragment of one: the cut is wrong, and as a story it is wrong too. */
    private static final double FRAGMENT = .7;

    private static final double WEIGHT_FRAGMENT = .1;

    /** Empty where nobody can say: half of it is a story. */
    static Optional<Verdict> of(String newsletter, Span part, Worth gold, SignVector signs) {
        GoldOverlap.Nearest nearest = gold.nearest(part);
        if (nearest.f1() >= Worth.FOUND) {
            return Optional.of(new Verdict(newsletter, gold.isOptional(nearest) ? OPTIONAL : 1, signs, true));
        }
        double held = gold.held(part);
        if (held >= ASIDE && held <= FRAGMENT) {
            return Optional.empty();
        }
        return Optional.of(new Verdict(newsletter, held < ASIDE ? 1 : WEIGHT_FRAGMENT, signs, false));
    }
}
