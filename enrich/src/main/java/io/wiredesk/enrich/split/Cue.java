package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * A sign by which items may begin.
 *
 * @param evidence the kind of sign
 * @param key the same for the same sign anywhere in a document
 * @param starts blocks that show it
 * @param prominence how much they stand out as headings, 0 if they are none
 * @param separates it marks the end of what stands before, so whatever stands first is an item as well
 */
record Cue(Evidence evidence, String key, BitSet starts, double prominence, boolean separates) {

    private static final int MAX_DEPTHS = 8;
    private static final int AIRED = 3;

    /** All signs a document shows. */
    static List<Cue> of(Layout layout) {
        List<Cue> cues = new ArrayList<>();
        headings(layout, cues);
        for (Opening.Kind kind : Opening.Kind.values()) {
            add(cues, Evidence.valueOf(kind.name()), kind.name(), layout, i -> opens(layout, i, kind), false);
        }
        add(cues, Evidence.CAPITALS, "capitals", layout, i -> capitals(layout, i), false);
        add(
                cues,
                Evidence.NUMBER,
                "number",
                layout,
                i -> layout.at(i).numbered() && layout.block(i).depth() == 0,
                false);
        for (int depth = 1; depth <= 3; depth++) {
            int d = depth;
            add(
                    cues,
                    Evidence.LIST_ITEM,
                    "list" + d,
                    layout,
                    i -> layout.block(i).opens() > 0 && layout.block(i).opens() <= d,
                    false);
        }
        add(cues, Evidence.RULE, "rule", layout, i -> layout.block(i).gap() == Block.RULE, true);
        add(cues, Evidence.GAP, "gap2", layout, i -> layout.block(i).gap() >= 2, true);
        add(cues, Evidence.GAP, "gap3", layout, i -> layout.block(i).gap() >= AIRED, true);
        add(cues, Evidence.PARAGRAPH, "paragraph", layout, i -> paragraph(layout, i), false);
        add(
                cues,
                Evidence.CREDIT,
                "credit",
                layout,
                i -> i > 0 && layout.at(i - 1).credited(),
                true);
        add(
                cues,
                Evidence.BUTTON,
                "button",
                layout,
                i -> i > 0 && layout.at(i - 1).button() && !layout.at(i).button(),
                true);
        add(cues, Evidence.PICTURE, "picture", layout, i -> layout.block(i).image() != null, false);
        boxes(layout, cues);
        return distinct(cues);
    }

    private static boolean opens(Layout layout, int i, Opening.Kind kind) {
        return layout.block(i).depth() == 0
                && layout.openings(i).has(kind)
                && !layout.at(i).label();
    }

    /** A linked heading and the paragraph under it are one item. */
    private static boolean paragraph(Layout layout, int i) {
        boolean begins = layout.block(i).depth() == 0 || layout.block(i).opens() > 0;
        boolean told = i > 0 && !layout.at(i).heading() && links(layout, i - 1);
        return begins && !told;
    }

    private static boolean links(Layout layout, int heading) {
        Block block = layout.block(heading);
        boolean standsOut = block.style().level() > 0 || block.isBold();
        return layout.at(heading).heading() && standsOut && block.isLinked();
    }

    private static boolean capitals(Layout layout, int i) {
        Opening opening = layout.at(i).opening();
        Block block = layout.block(i);
        return opening != null
                && !layout.at(i).heading()
                && opening.to() < block.text().length()
                && Traits.isUpper(block.text().substring(opening.from(), opening.to()));
    }

    private static void headings(Layout layout, List<Cue> cues) {
        Map<String, BitSet> shapes = new TreeMap<>();
        TreeMap<Double, BitSet> levels = new TreeMap<>();
        Map<String, Double> prominence = new TreeMap<>();
        for (int i = 0; i < layout.size(); i++) {
            Traits t = layout.at(i);
            if (t.heading()) {
                shapes.computeIfAbsent(t.shape(), s -> new BitSet()).set(i);
                prominence.put(t.shape(), t.prominence());
                levels.computeIfAbsent(t.prominence(), s -> new BitSet()).set(i);
            }
        }
        shapes.forEach((shape, starts) -> cues.add(
                new Cue(Evidence.HEADLINE, "shape " + shape, starts, prominence.getOrDefault(shape, 0.0), false)));
        BitSet all = new BitSet();
        for (Map.Entry<Double, BitSet> level : levels.descendingMap().entrySet()) {
            all.or(level.getValue());
            cues.add(
                    new Cue(Evidence.HEADLINE, "level " + level.getKey(), (BitSet) all.clone(), level.getKey(), false));
        }
    }

    private static void boxes(Layout layout, List<Cue> cues) {
        Set<Integer> depths = new TreeSet<>();
        for (int i = 1; i < layout.size(); i++) {
            if (layout.block(i).join() < Block.TOGETHER) {
                depths.add(layout.block(i).join());
            }
        }
        depths.stream()
                .limit(MAX_DEPTHS)
                .forEach(d -> add(
                        cues,
                        Evidence.BOX,
                        "box" + d,
                        layout,
                        i -> layout.block(i).join() <= d,
                        true));
    }

    private static void add(
            List<Cue> cues, Evidence evidence, String key, Layout layout, IntPredicate starts, boolean separates) {
        BitSet set = new BitSet();
        for (int i = 0; i < layout.size(); i++) {
            if (starts.test(i)) {
                set.set(i);
            }
        }
        cues.add(new Cue(evidence, key, set, 0, separates));
    }

    private static List<Cue> distinct(List<Cue> cues) {
        Set<BitSet> seen = new HashSet<>();
        return cues.stream()
                .filter(cue -> !cue.starts().isEmpty())
                .filter(cue -> seen.add(cue.starts()))
                .toList();
    }
}
