package io.wiredesk.sink.desk.store;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a search finds among the newest stories that match, best first. To weigh every story of a store that has the word
 * "the" would take seconds, and the best of them would not be news; the older ones come on later pages.
 *
 * @param finds best first, numbers apart
 * @param floor stories before this number have not been looked at; 0 if there are none
 */
record Search(List<Find> finds, long floor) {

    /** So many matching stories are weighed against each other. */
    static final int WINDOW = 2_000;

    /** Best first; equals: newest first. */
    static final Comparator<Find> BEST_FIRST =
            Comparator.comparingDouble(Find::score).thenComparing(Find::number, Comparator.reverseOrder());

    /**
     * A story that matches.
     *
     * @param number of the story in the store; newer ones have higher ones
     * @param score the lower, the better
     */
    record Find(long number, double score) {}

    /** The next window of stories with all these terms, before this number. */
    static Search below(Reading store, List<SearchTerm> terms, long ceiling) throws SQLException {
        List<Find> words = SearchIndex.WORDS.finds(store, terms, ceiling);
        List<Find> trigrams = SearchIndex.TRIGRAMS.finds(store, terms, ceiling);
        long floor = Math.max(floor(words), floor(trigrams));
        Map<Long, Find> best = new HashMap<>();
        Stream.concat(words.stream(), trigrams.stream())
                .filter(find -> find.number() >= floor)
                .forEach(find -> best.merge(find.number(), find, (a, b) -> a.score() <= b.score() ? a : b));
        return new Search(best.values().stream().sorted(BEST_FIRST).toList(), floor);
    }

    private static long floor(List<Find> finds) {
        return finds.size() < WINDOW ? 0 : finds.getLast().number();
    }
}
