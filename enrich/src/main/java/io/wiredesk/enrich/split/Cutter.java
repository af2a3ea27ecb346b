package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.List;

/** Cuts a layout, then each part of it, until every part is best left whole. */
final class Cutter {

    /**
     * A part that is left whole.
     *
     * @param section index of the heading it stands under besides its own, -1 if none
     * @param confidence chance, 0 to 1, that the model gives to leaving it whole, and to every cut that led to it
     */
    record Leaf(Span span, int section, double confidence) {

        Leaf of(Span other) {
            return new Leaf(other, section, confidence);
        }
    }

    /** Sections, subsections, items, items of a roundup: nothing is nested deeper. */
    static final int DEEPEST = 4;

    /**
     * By how much more an entry of a feed is likely to be one story than an edition that came by mail, as a logit. With it 97 of
     * 100 single stories of the editions the model was learnt from stay whole, and 95 of 100 editions of several are cut.
     */
    private static final double ENTRY = 3;

    private final Layout layout;
    private final List<Cue> cues;
    private final Model model;

    Cutter(Layout layout, List<Cue> cues, Model model) {
        this.layout = layout;
        this.cues = cues;
        this.model = model;
    }

    /** All parts in document order; together they hold every block but the headings of sections. */
    static List<Leaf> cut(Layout layout, Model model) {
        return new Cutter(layout, Cue.of(layout), model).leaves();
    }

    List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        if (layout.size() > 0) {
            cut(Span.whole(layout), -1, 1, leaves);
        }
        return Trailing.apart(leaves, layout);
    }

    /** All ways to read a span. */
    static List<Cut> ways(Span span, Layout layout, List<Cue> cues) {
        return span.depth() >= DEEPEST ? List.of(Cut.NONE) : Cut.of(span, layout, cues);
    }

    private void cut(Span span, int section, double confidence, List<Leaf> to) {
        List<Cut> cuts = ways(span, layout, cues);
        if (cuts.size() == 1) {
            to.add(new Leaf(span, section, confidence));
            return;
        }
        double[] scores = new double[cuts.size()];
        int best = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(cuts.get(i), span);
            best = scores[i] > scores[best] ? i : best;
        }
        Cut chosen = cuts.get(best);
        double sure = confidence * chance(scores, best);
        if (chosen.cue() == null) {
            to.add(new Leaf(span, section, sure));
        } else {
            int inside = chosen.section(span, section);
            chosen.parts().forEach(part -> cut(part, inside, sure, to));
        }
    }

    private double score(Cut cut, Span span) {
        boolean entry = span.depth() == 0 && cut.cue() == null && layout.about().entry();
        return model.weigh(cut, span, layout) + (entry ? ENTRY : 0);
    }

    private static double chance(double[] scores, int best) {
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - scores[best]);
        }
        return 1 / sum;
    }
}
