package io.wiredesk.sink.desk.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The two full-text indexes of the store. */
enum SearchIndex {
    /** Words of all stories. */
    WORDS("story_words") {
        @Override
        Optional<String> query(Reading store, List<SearchTerm> terms) {
            if (terms.stream().anyMatch(SearchTerm::isUnspaced)) {
                return Optional.empty();
            }
            StringJoiner query = new StringJoiner(" ");
            terms.forEach(term -> query.add(term.quoted()));
            return Optional.of(query.toString());
        }
    },

    /** Any three characters in a row, of stories in scripts without spaces. */
    TRIGRAMS("story_trigrams") {
        @Override
        Optional<String> query(Reading store, List<SearchTerm> terms) throws SQLException {
            StringJoiner query = new StringJoiner(" AND ");
            for (SearchTerm term : terms) {
                String text = term.text();
                if (text.codePointCount(0, text.length()) >= TRIGRAM) {
                    query.add(SearchTerm.quoted(text));
                    continue;
                }
                List<String> beginning = store.all(BEGINNING, row -> row.getString(1), text, text + LAST);
                if (beginning.isEmpty()) {
                    return Optional.empty();
                }
                StringJoiner any = new StringJoiner(" OR ", "(", ")");
                beginning.forEach(trigram -> any.add(SearchTerm.quoted(trigram)));
                query.add(any.toString());
            }
            return Optional.of(query.toString());
        }
    };

    private static final int TRIGRAM = 3;
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** One or two characters are looked up as what trigrams begin with, of which the most frequent must do. */
    private static final String BEGINNING =
            "SELECT term FROM story_trigram WHERE term >= ? AND term < ? ORDER BY doc DESC LIMIT 200";

    /** A headline says in few words what the story is about. */
    private static final String FINDS = "SELECT rowid, bm25(%1$s, 4.0, 1.0) FROM %1$s"
            + " WHERE %1$s MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT " + Search.WINDOW;

    private final String table;

    SearchIndex(String table) {
        this.table = table;
    }

    /** What to ask this index for stories with all these terms; empty if it cannot have any. */
    abstract Optional<String> query(Reading store, List<SearchTerm> terms) throws SQLException;

    /** The newest {@link Search#WINDOW} stories before a number that match, newest first. */
    List<Search.Find> finds(Reading store, List<SearchTerm> terms, long below) throws SQLException {
        Optional<String> query = query(store, terms);
        return query.isEmpty()
                ? new ArrayList<>()
                : store.all(
                        FINDS.formatted(table),
                        row -> new Search.Find(row.getLong(1), row.getDouble(2)),
                        query.get(),
                        below);
    }
}
