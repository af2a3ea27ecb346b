package io.wiredesk.deploy.bench;

import java.util.List;

/** What several rounds measured. */
public record Spread(double min, double median, double max) {

    /** The median is the lower one of two. */
    static Spread of(List<Double> rounds) {
        List<Double> sorted = rounds.stream().sorted().toList();
        return new Spread(sorted.getFirst(), sorted.get((sorted.size() - 1) / 2), sorted.getLast());
    }
}
