package io.wiredesk.sink.desk.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Stories, one by one and in lists. */
final class StoryQueries {

    private static final String LIST = "stories";

    private StoryQueries() {}

    /** A story's place in a list; what it is sorted by is a text or a number. */
    private record Place(Object at, String id) {}

    static Optional<Telling> story(Reading store, String id) throws SQLException {
        return StoryRows.tellings(store, List.of(id)).stream().findFirst();
    }

    static Page<Telling> page(Reading store, StoryFilter filter, Paging paging) throws SQLException {
        Class<?> key = filter.edition() == null ? String.class : Integer.class;
        List<Object> after = Cursor.key(paging.after(), LIST, key, String.class);
        Listing listing = Listing.of(filter, after, paging.limit() + 1);
        List<Place> places = store.all(
                listing.sql(),
                row -> new Place(row.getObject(1), row.getString(2)),
                listing.values().toArray());
        List<Place> shown = places.subList(0, Math.min(paging.limit(), places.size()));
        List<Telling> stories =
                StoryRows.tellings(store, shown.stream().map(Place::id).toList());
        boolean more = places.size() > shown.size();
        return new Page<>(
                stories,
                more ? Cursor.of(LIST, shown.getLast().at(), shown.getLast().id()) : null);
    }
}
