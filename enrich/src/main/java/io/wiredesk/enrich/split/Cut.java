package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a span.
 *
 * @param cue by which it is cut; null: it is left whole
 * @param parts in order; what stands before the first item and behind the last may be loose
 */
record Cut(@Nullable Cue cue, List<Span> parts) {

    static final Cut NONE = new Cut(null, List.of());

    /** All ways to read a span: whole, and by each cue that cuts it; two cues may cut alike, then one is enough. */
    static List<Cut> of(Span span, Layout layout, List<Cue> cues) {
        List<Cut> cuts = new ArrayList<>();
        cuts.add(NONE);
        if (span.to() - span.earliest() <= 1 && span.depth() > 0) {
            return cuts;
        }
        for (Cue cue : cues) {
            int first = cue.starts().nextSetBit(span.start(cue));
            if (first >= 0 && first < span.to()) {
                Cut cut = new Cut(cue, Slices.of(cue, span, layout));
                if (cut.cutsAnything(span) && cuts.stream().noneMatch(cut::isLike)) {
                    cuts.add(cut);
                }
            }
        }
        return cuts;
    }

    /**
     * The block that names the section of its parts.
     *
     * @param section index of the heading the span stands under, -1 if none
     */
    int section(Span span, int section) {
        if (span.heading() < 0) {
            return section;
        }
        return parts.getFirst().begin() < span.from() ? span.begin() : span.heading();
    }

    /** One part is no cut, unless it gives the whole edition its heading. */
    private boolean cutsAnything(Span span) {
        return parts.size() > 1 || (cue != null && cue.prominence() > 0 && span.depth() == 0);
    }

    private boolean isLike(Cut other) {
        boolean alike = parts.size() == other.parts.size();
        for (int i = 0; alike && i < parts.size(); i++) {
            alike = parts.get(i).isLike(other.parts.get(i));
        }
        return alike;
    }
}
