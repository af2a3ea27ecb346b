package io.wiredesk.enrich.tag;

import io.wiredesk.schemas.Story;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BooleanSimilarity;

/** Runs candidate queries on one story: how much of it matched, and which words. */
final class StoryMatcher extends CandidateMatcher<Match> {

    /** Below one unboosted word. A little less than 1, as boosts like 0.4 and 0.6 are not exact. */
    private static final double MIN_WEIGHT = 0.999;

    private final Story story;

    StoryMatcher(IndexSearcher searcher, Story story) {
        super(searcher);
        this.story = story;
        // a matched clause weighs its boost, however often it is there
        searcher.setSimilarity(new BooleanSimilarity());
    }

    @Override
    public void matchQuery(String slug, Query query, Map<String, String> metadata) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        LeafReaderContext only = searcher.getIndexReader().leaves().getFirst();
        Scorer scorer = weight.scorer(only);
        if (scorer != null && scorer.iterator().nextDoc() == 0 && scorer.score() >= MIN_WEIGHT) {
            List<String> words = MatchedWords.of(weight.matches(only, 0), story);
            addMatch(new Match(slug, scorer.score(), words), 0);
        }
    }

    /** Queries are not decomposed, so no topic matches twice. */
    @Override
    public Match resolve(Match one, Match other) {
        return one.weight() >= other.weight() ? one : other;
    }
}
