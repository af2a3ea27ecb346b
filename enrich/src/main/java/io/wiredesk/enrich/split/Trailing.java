package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts some of which end in a heading: it belongs to what follows. Where most of those cut by one sign do, it is a line that
 * every item ends in, such as its author in bold.
 */
final class Trailing {

    /** Nobody writes a section heading of more words. */
    private static final int HEADING_WORDS = 8;

    private static final int MANY = 3;

    private final Layout layout;
    private final Map<String, Integer> parts = new HashMap<>();
    private final Map<String, Integer> ending = new HashMap<>();

    private Trailing(List<Cutter.Leaf> leaves, Layout layout) {
        this.layout = layout;
        for (Cutter.Leaf leaf : leaves) {
            parts.merge(key(leaf.span()), 1, Integer::sum);
            ending.merge(key(leaf.span()), end(leaf.span()) < leaf.span().to() ? 1 : 0, Integer::sum);
        }
    }

    /** The same parts, those headings cut off. */
    static List<Cutter.Leaf> apart(List<Cutter.Leaf> leaves, Layout layout) {
        Trailing trailing = new Trailing(leaves, layout);
        List<Cutter.Leaf> apart = new ArrayList<>();
        for (Cutter.Leaf leaf : leaves) {
            int end = trailing.isUsual(leaf.span()) ? leaf.span().to() : trailing.end(leaf.span());
            apart.add(leaf.of(leaf.span().until(end)));
            if (end < leaf.span().to()) {
                apart.add(leaf.of(leaf.span().after(end)));
            }
        }
        return apart;
    }

    private boolean isUsual(Span span) {
        String key = key(span);
        return parts.getOrDefault(key, 0) >= MANY && 2 * ending.getOrDefault(key, 0) > parts.getOrDefault(key, 0);
    }

    private static String key(Span span) {
        return span.cue() == null ? "" : span.cue().key();
    }

    /** Behind the last block that is no such heading. */
    private int end(Span span) {
        int end = span.to();
        while (end < layout.size() && end - 1 > span.from() && heads(end - 1)) {
            end--;
        }
        return end;
    }

    private boolean heads(int i) {
        Traits traits = layout.at(i);
        Block block = layout.block(i);
        boolean standsOut =
                block.style().level() > 0 || block.isBold() || traits.upper() || traits.relative() >= Layout.LARGER;
        return traits.heading() && standsOut && traits.links() == 0 && !traits.meta() && block.words() <= HEADING_WORDS;
    }
}
