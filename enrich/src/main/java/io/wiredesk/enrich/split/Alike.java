package io.wiredesk.enrich.split;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts that were cut by one sign, taken together: what most of them are like.
 *
 * @param size how many
 * @param medianWords of a part
 * @param linked whether most of them link
 * @param credited whether most of them end in a credit
 * @param shapes looks of the first block, to how many have it
 * @param patterns kinds of the first blocks, to how many have them
 */
record Alike(
        Layout layout,
        int size,
        double medianWords,
        boolean linked,
        boolean credited,
        Map<String, Integer> shapes,
        Map<Integer, Integer> patterns) {

    private static final double MOST = .6;
    private static final int MANY = 3;

    /** What is this much rarer than the most frequent is odd. */
    private static final int ODD = 4;

    static Alike of(List<Span> parts, Layout layout) {
        int[] words =
                parts.stream().mapToInt(part -> part.words(layout)).sorted().toArray();
        long linked = parts.stream()
                .filter(part -> layout.links(part.begin(), part.to()) > 0)
                .count();
        long credited = parts.stream()
                .filter(part -> layout.credits(part.begin(), part.to()) > 0)
                .count();
        Map<String, Integer> shapes = new HashMap<>();
        Map<Integer, Integer> patterns = new HashMap<>();
        for (Span part : parts) {
            shapes.merge(shape(part, layout), 1, Integer::sum);
            patterns.merge(Item.pattern(part, layout), 1, Integer::sum);
        }
        int n = parts.size();
        return new Alike(layout, n, words[n / 2], linked >= MOST * n, credited >= MOST * n, shapes, patterns);
    }

    boolean isMany() {
        return size >= MANY;
    }

    double shapeShare(Span part) {
        return shapes.getOrDefault(shape(part, layout), 0) / (double) size;
    }

    double patternShare(Span part) {
        return patterns.getOrDefault(Item.pattern(part, layout), 0) / (double) size;
    }

    boolean isOdd(Span part) {
        int most = shapes.values().stream().mapToInt(n -> n).max().orElse(0);
        return shapes.getOrDefault(shape(part, layout), 0) * ODD <= most;
    }

    private static String shape(Span part, Layout layout) {
        return part.heading() >= 0
                ? layout.at(part.heading()).shape()
                : String.valueOf(layout.at(part.begin()).type());
    }
}
