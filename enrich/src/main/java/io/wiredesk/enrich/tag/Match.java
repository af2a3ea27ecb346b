package io.wiredesk.enrich.tag;

import java.util.List;
import org.apache.lucene.monitor.QueryMatch;

/** One topic found in one story. */
final class Match extends QueryMatch {

    private final double weight;
    private final List<String> words;

    /**
     * @param weight of all that matched: a word 1, in the headline 2, times its boost
     * @param words what matched, as it stands in the story
     */
    Match(String slug, double weight, List<String> words) {
        super(slug);
        this.weight = weight;
        this.words = words;
    }

    String slug() {
        return getQueryId();
    }

    double weight() {
        return weight;
    }

    List<String> words() {
        return words;
    }
}
