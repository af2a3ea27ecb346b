package io.wiredesk.enrich.split;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a layout that is to be one story or several.
 *
 * @param begin its first block, heading included
 * @param from first block under the heading
 * @param to behind the last
 * @param heading index of the heading it stands under; -1 if none
 * @param depth how many cuts lie above
 * @param cue by which it was cut from its surroundings; null for the whole
 * @param loose stands before the first or behind the last item
 * @param siblings how many were cut with it
 */
record Span(
        int begin,
        int from,
        int to,
        int heading,
        int depth,
        @Nullable Cue cue,
        boolean loose,
        int siblings) {

    static Span whole(Layout layout) {
        return new Span(0, 0, layout.size(), -1, 0, null, false, 1);
    }

    /** The first block that any item may begin at. */
    int earliest() {
        return heading > begin ? heading : from;
    }

    /**
     * Where its items may begin. What stands above its heading may be over the whole span: then the heading is the first
     * item's if the others show the same sign.
     */
    int start(Cue by) {
        return heading > begin && by.starts().get(heading) ? heading : from;
    }

    /** The same without what stands from there on. */
    Span until(int end) {
        return end == to ? this : new Span(begin, from, end, heading, depth, cue, loose, siblings);
    }

    /** What stands from there on, as nobody's. */
    Span after(int start) {
        return new Span(start, start, to, -1, depth, cue, true, siblings);
    }

    /** Whether it is one block. */
    boolean single() {
        return to - begin == 1;
    }

    int words(Layout layout) {
        return layout.words(begin, to);
    }

    /** Whether it is the same stretch under the same heading, by whatever cue. */
    boolean isLike(Span other) {
        return begin == other.begin && to == other.to && heading == other.heading && loose == other.loose;
    }
}
