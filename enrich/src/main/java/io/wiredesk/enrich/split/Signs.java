package io.wiredesk.enrich.split;

import java.util.Locale;

/** What speaks for a way to read a span, as numbers by name: what {@link Model} weighs. */
final class Signs {

    /** Bounds of {@link SignTable.Scale}, in items, words, links and times the size of the text. */
    static final double[] ITEMS = {1.5, 2.5, 4.5, 9.5, 19.5};

    static final double[] ITEM_WORDS = {6, 12, 25, 60, 120, 250};
    static final double[] LEAD_WORDS = {2.5, 4, 14, 24};
    static final double[] LINKS = {.01, 1.01, 2, 4};
    static final double[] SIZES = {.95, 1.05, 1.25, 1.6, 2.2};

    static final double[] DENSITY = {.001, .01, .03, .08};

    /** Bounds of likeness and of shares of words said again, by {@link Cohesion}. */
    static final double[] COHESION = {.005, .02, .05, .1, .2};

    static final double[] SAID = {.05, .15, .3, .5, .7};

    private Signs() {}

    /** How a span came about. */
    enum Origin {
        LOOSE,
        HEADED,
        ROOT,
        LED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static SignSet of(Cut cut, Span span, Layout layout) {
        return cut.cue() == null ? WholeSigns.of(span, layout) : CutSigns.of(cut, cut.cue(), span, layout);
    }

    static Origin origin(Span span) {
        if (span.loose()) {
            return Origin.LOOSE;
        }
        if (span.heading() >= 0) {
            return Origin.HEADED;
        }
        return span.depth() == 0 ? Origin.ROOT : Origin.LED;
    }
}
