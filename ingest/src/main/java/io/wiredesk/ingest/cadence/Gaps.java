package io.wiredesk.ingest.cadence;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Lengths of silences, shortest first; at least one. */
record Gaps(List<Duration> sorted) {

    static Gaps of(Collection<Duration> gaps) {
        return new Gaps(gaps.stream().sorted().toList());
    }

    /** The gap that this share of all gaps does not exceed; of few, the extremes are left out first. */
    Duration quantile(double share) {
        return sorted.get((int) (share * (sorted.size() - 1)));
    }

    /** The typical gap: the middle one. */
    Duration median() {
        return sorted.get(sorted.size() / 2);
    }

    /**
     * The gap that a moment chosen at random falls into: a burst of editions a minute apart says little about how long
     * it is to the next.
     */
    Duration byTime() {
        Duration half = sorted.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(2);
        Duration soFar = Duration.ZERO;
        for (Duration gap : sorted) {
            soFar = soFar.plus(gap);
            if (soFar.compareTo(half) >= 0) {
                return gap;
            }
        }
        return sorted.getLast();
    }
}
