package io.wiredesk.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.monitor.QueryMatch;

/** One topic's query, or a part of it, found in one story. */
final class Match extends QueryMatch {

    private final double weight;
    private final List<Span> spans;

    /**
     * @param weight of all that matched: a clause 1, in the headline 2, times its boost
     * @param spans what matched, in any order
     */
    Match(String slug, double weight, List<Span> spans) {
        super(slug);
        this.weight = weight;
        this.spans = spans;
    }

    /** Parts of one query weigh what they weigh together. */
    Match plus(Match other) {
        List<Span> both = new ArrayList<>(spans);
        both.addAll(other.spans);
        return new Match(slug(), weight + other.weight, both);
    }

    String slug() {
        return getQueryId();
    }

    double weight() {
        return weight;
    }

    List<Span> spans() {
        return spans;
    }
}
