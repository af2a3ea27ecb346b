package io.wiredesk.sink.desk.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stories found by their words. */
final class SearchQueries {

    private static final String LIST = "search";
    private static final String SNIPPETS = "SELECT rowid, snippet(story_words, 1, ?, ?, '…', 24) FROM story_words"
            + " WHERE story_words MATCH ? AND rowid IN (SELECT value FROM json_each(?))";
    private static final String NUMBERS =
            "SELECT id, number FROM story WHERE number IN (SELECT value FROM json_each(?))";

    private SearchQueries() {}

    static Page<Hit> page(Reading store, List<SearchTerm> terms, Paging paging) throws SQLException {
        List<Object> after = Cursor.key(paging.after(), LIST, Long.class, Double.class, Long.class);
        if (terms.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        long ceiling = after == null ? Long.MAX_VALUE : (long) after.get(0);
        Search.Find last = after == null
                ? new Search.Find(Long.MAX_VALUE, Double.NEGATIVE_INFINITY)
                : new Search.Find((long) after.get(2), (double) after.get(1));
        Search search = Search.below(store, terms, ceiling);
        List<Search.Find> rest = search.finds().stream()
                .filter(find -> Search.BEST_FIRST.compare(find, last) > 0)
                .toList();
        List<Search.Find> shown = rest.subList(0, Math.min(paging.limit(), rest.size()));
        List<Hit> hits =
                hits(store, terms, shown.stream().map(Search.Find::number).toList());
        return new Page<>(hits, next(search, ceiling, rest, shown).orElse(null));
    }

    /** On in this window, or with the best of the one before. */
    private static Optional<String> next(Search search, long ceiling, List<Search.Find> rest, List<Search.Find> shown) {
        if (rest.size() > shown.size()) {
            Search.Find last = shown.getLast();
            return Optional.of(Cursor.of(LIST, ceiling, last.score(), last.number()));
        }
        return search.floor() == 0
                ? Optional.empty()
                : Optional.of(Cursor.of(LIST, search.floor(), -Double.MAX_VALUE, Long.MAX_VALUE));
    }

    private static List<Hit> hits(Reading store, List<SearchTerm> terms, List<Long> numbers) throws SQLException {
        Map<Long, String> ids = new HashMap<>();
        store.all(NUMBERS, row -> ids.put(row.getLong(2), row.getString(1)), numbers);
        Map<String, List<Hit.Piece>> snippets = snippets(store, terms, numbers, ids);
        List<Hit> hits = new ArrayList<>();
        for (Telling telling :
                StoryRows.tellings(store, numbers.stream().map(ids::get).toList())) {
            List<Hit.Piece> snippet = snippets.get(telling.story().id());
            hits.add(new Hit(
                    telling, snippet == null ? Passage.cut(telling.story().text(), terms) : snippet));
        }
        return hits;
    }

    /** Of those found by the index of words. Nobody can have written the marks into a text: they are made up here. */
    private static Map<String, List<Hit.Piece>> snippets(
            Reading store, List<SearchTerm> terms, List<Long> numbers, Map<Long, String> ids) throws SQLException {
        String open = "\uE000" + UUID.randomUUID() + "\uE001";
        String close = "\uE002" + UUID.randomUUID() + "\uE003";
        Map<String, List<Hit.Piece>> snippets = new HashMap<>();
        Optional<String> query = SearchIndex.WORDS.query(store, terms);
        if (query.isPresent()) {
            store.all(
                    SNIPPETS,
                    row -> snippets.put(ids.get(row.getLong(1)), Passage.marked(row.getString(2), open, close)),
                    open,
                    close,
                    query.get(),
                    numbers);
        }
        return snippets;
    }
}
