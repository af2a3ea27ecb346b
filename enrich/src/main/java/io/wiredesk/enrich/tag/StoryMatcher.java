package io.wiredesk.enrich.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.jspecify.annotations.Nullable;

/** Runs candidate queries on one story: how much of it matches, and where. */
final class StoryMatcher extends CandidateMatcher<Match> {

    StoryMatcher(IndexSearcher searcher) {
        super(searcher);
        // a matching clause weighs its boost, however often it matches
        searcher.setSimilarity(new BooleanSimilarity());
    }

    @Override
    public void matchQuery(String slug, Query query, Map<String, String> metadata) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        LeafReaderContext story = searcher.getIndexReader().leaves().getFirst();
        Scorer scorer = weight.scorer(story);
        if (scorer != null && scorer.iterator().nextDoc() == 0) {
            addMatch(new Match(slug, scorer.score(), spans(weight.matches(story, 0))), 0);
        }
    }

    /** The monitor runs the alternatives of a query one by one. */
    @Override
    public Match resolve(Match one, Match other) {
        return one.plus(other);
    }

    private static List<Span> spans(@Nullable Matches matches) throws IOException {
        List<Span> spans = new ArrayList<>();
        if (matches != null) {
            for (String field : matches) {
                MatchesIterator hits = matches.getMatches(field);
                while (hits != null && hits.next()) {
                    spans.add(new Span(Place.ofIndexField(field), hits.startOffset(), hits.endOffset()));
                }
            }
        }
        return spans;
    }
}
