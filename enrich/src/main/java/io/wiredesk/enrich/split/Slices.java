package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a span between the signs of one cue. */
final class Slices {

    /** Headings at the beginning of a part that are looked at. */
    private static final int NEAR = 3;

    /** As many neighbours make a habit. */
    private static final int ALIKE = 2;

    private static final int LABEL_WORDS = 3;
    private static final int KICKER_WORDS = 8;

    private final Cue cue;
    private final Span span;
    private final Layout layout;
    private final List<Integer> starts = new ArrayList<>();
    private final boolean looseFirst;
    private @Nullable Map<String, Integer> alone;

    private Slices(Cue cue, Span span, Layout layout) {
        this.cue = cue;
        this.span = span;
        this.layout = layout;
        int begin = span.start(cue);
        int first = cue.starts().nextSetBit(begin);
        looseFirst = first > begin && !cue.separates();
        if (first > begin) {
            starts.add(begin);
        }
        for (int i = first; i >= 0 && i < span.to(); i = cue.starts().nextSetBit(i + 1)) {
            starts.add(i);
        }
    }

    /** In order; the cue must begin something in the span. */
    static List<Span> of(Cue cue, Span span, Layout layout) {
        return new Slices(cue, span, layout).parts();
    }

    private List<Span> parts() {
        List<Span> parts = new ArrayList<>();
        for (int k = 0; k < starts.size(); k++) {
            int from = starts.get(k);
            boolean last = k + 1 == starts.size();
            int to = last ? span.to() : kicker(starts.get(k + 1));
            boolean before = looseFirst && k == 0;
            int end = before ? to : end(from, to, last ? shared() : -1);
            int heading = before ? -1 : heading(from, end);
            int begin = k == 0 ? from : kicker(from);
            parts.add(part(begin, heading < 0 ? begin : heading + 1, end, heading, before));
            if (end < to) {
                parts.add(part(end, end, to, -1, true));
            }
        }
        return parts;
    }

    /** The line above a part's heading, if it stands in one box with it and apart from what comes before. */
    private int kicker(int start) {
        int above = start - 1;
        boolean boxed = layout.at(start).heading()
                && above > starts.getFirst()
                && !cue.starts().get(above)
                && layout.block(start).join() > layout.block(above).join()
                && layout.block(above).words() <= KICKER_WORDS;
        return boxed ? above : start;
    }

    private Span part(int begin, int from, int to, int heading, boolean loose) {
        return new Span(begin, from, to, heading, span.depth() + 1, cue, loose, starts.size());
    }

    /** Depth of the container all items share: what stands outside of it is none of them. */
    private int shared() {
        int shared = Block.TOGETHER;
        for (int i = starts.getFirst() + 1; i <= starts.getLast(); i++) {
            shared = Math.min(shared, layout.block(i).join());
        }
        return starts.size() > 1 ? shared : -1;
    }

    /** A list item ends with its list; the last item ends with the container of all of them. */
    private int end(int from, int to, int shared) {
        boolean listed = layout.block(from).opens() > 0 && cue.evidence() == Evidence.LIST_ITEM;
        if (!listed && shared < 0) {
            return to;
        }
        for (int i = from + 1; i < to; i++) {
            if ((listed && layout.block(i).depth() == 0) || layout.block(i).join() < shared) {
                return i;
            }
        }
        return to;
    }

    /** Of each look of a heading, how many parts begin with one that has no other heading right under it. */
    private Map<String, Integer> alone() {
        if (alone == null) {
            alone = countAlone();
        }
        return alone;
    }

    private Map<String, Integer> countAlone() {
        Map<String, Integer> alone = new HashMap<>();
        for (int start : starts) {
            boolean stacked = start + 1 < span.to() && layout.at(start + 1).heading();
            if (layout.at(start).heading() && !stacked) {
                alone.merge(layout.at(start).shape(), 1, Integer::sum);
            }
        }
        return alone;
    }

    /**
     * The block that heads a part: the most prominent of those it begins with, unless one under it looks like the headings
     * of its neighbours; then what stands above that is the section's.
     */
    private int heading(int from, int to) {
        int end = from;
        int best = -1;
        for (; end < Math.min(to, from + NEAR) && layout.at(end).heading(); end++) {
            boolean more =
                    best < 0 || layout.at(end).prominence() > layout.at(best).prominence() + Layout.SAME;
            best = more ? end : best;
        }
        for (int i = best + 1; best >= 0 && i < end; i++) {
            int alike = alone().getOrDefault(layout.at(i).shape(), 0);
            boolean habit = alike >= ALIKE
                    && alike > alone().getOrDefault(layout.at(best).shape(), 0);
            best = habit || labels(best, i) ? i : best;
        }
        return best;
    }

    /** A word or three above a longer heading name its section. */
    private boolean labels(int label, int heading) {
        Block above = layout.block(label);
        Block below = layout.block(heading);
        boolean standsOut = below.style().level() > 0 || below.isBold() || below.isLinked();
        return standsOut
                && above.words() <= LABEL_WORDS
                && layout.at(label).links() == 0
                && below.words() > above.words()
                && below.words() >= LABEL_WORDS;
    }
}
