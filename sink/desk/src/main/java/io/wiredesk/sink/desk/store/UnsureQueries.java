package io.wiredesk.sink.desk.store;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Editions that enrich could not read apart: each is one story with a warning. */
final class UnsureQueries {

    private static final String LIST = "unsure";

    private static final String UNSURE =
            "FROM story s INDEXED BY story_by_warning WHERE s.deleted = 0 AND s.warning IS NOT NULL";

    private static final String FIRST =
            "SELECT s.published_at, s.id " + UNSURE + " ORDER BY s.published_at DESC, s.id DESC LIMIT ?";

    private static final String AFTER = "SELECT s.published_at, s.id " + UNSURE
            + " AND (s.published_at, s.id) < (?, ?) ORDER BY s.published_at DESC, s.id DESC LIMIT ?";

    private UnsureQueries() {}

    /** A story's place in the list. */
    private record Place(String at, String id) {}

    static long count(Reading store) throws SQLException {
        return store.first("SELECT count(*) " + UNSURE, row -> row.getLong(1)).orElse(0L);
    }

    static Page<Telling> page(Reading store, Paging paging) throws SQLException {
        List<Place> places =
                places(store, Cursor.key(paging.after(), LIST, String.class, String.class), paging.limit());
        List<Place> shown = places.subList(0, Math.min(paging.limit(), places.size()));
        return new Page<>(
                StoryRows.tellings(store, shown.stream().map(Place::id).toList()),
                places.size() > shown.size()
                        ? Cursor.of(LIST, shown.getLast().at(), shown.getLast().id())
                        : null);
    }

    /** One more than is wanted, which tells whether there are more. */
    private static List<Place> places(Reading store, @Nullable List<Object> after, int limit) throws SQLException {
        Reading.RowOf<Place> place = row -> new Place(row.getString(1), row.getString(2));
        return after == null
                ? store.all(FIRST, place, limit + 1)
                : store.all(AFTER, place, after.getFirst(), after.getLast(), limit + 1);
    }
}
