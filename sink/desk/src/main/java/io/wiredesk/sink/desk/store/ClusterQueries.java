package io.wiredesk.sink.desk.store;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.sink.desk.store.ClusterRanking.Place;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Clusters and their tellings. */
final class ClusterQueries {

    private static final String LIST = "clusters";

    private static final String TELLINGS = "SELECT s.id FROM membership m INDEXED BY membership_by_cluster"
            + " CROSS JOIN story s ON s.id = m.story_id AND s.deleted = 0"
            + " WHERE m.cluster_id = ? AND m.deleted = 0 ORDER BY s.id <> ?, s.published_at, s.id LIMIT ?";

    private ClusterQueries() {}

    static Optional<ClusterView> cluster(Reading store, String id) throws SQLException {
        return views(store, ClusterRanking.one(store, id), Paging.MAX).stream().findFirst();
    }

    static Page<ClusterView> page(Reading store, ClusterFilter filter, int tellings, Paging paging)
            throws SQLException {
        List<Object> key = Cursor.key(paging.after(), LIST, Long.class, String.class);
        Place after = key == null ? ClusterRanking.TOP : new Place((Long) key.getFirst(), (String) key.getLast());
        List<Cluster> found = ClusterRanking.best(store, filter, after, paging.limit() + 1);
        List<Cluster> shown = found.subList(0, Math.min(paging.limit(), found.size()));
        return new Page<>(views(store, shown, tellings), found.size() > shown.size() ? cursor(shown.getLast()) : null);
    }

    private static String cursor(Cluster last) {
        Place place = Place.of(last);
        return Cursor.of(LIST, place.standing(), place.id());
    }

    private static List<ClusterView> views(Reading store, List<Cluster> clusters, int tellings) throws SQLException {
        Map<Cluster, List<String>> ids = new LinkedHashMap<>();
        for (Cluster cluster : clusters) {
            ids.put(cluster, store.all(TELLINGS, row -> row.getString(1), cluster.id(), cluster.lead(), tellings));
        }
        List<String> all = ids.values().stream().flatMap(Collection::stream).toList();
        Map<String, Telling> stories = StoryRows.tellings(store, all).stream()
                .collect(Collectors.toMap(telling -> telling.story().id(), Function.identity()));
        return ids.entrySet().stream()
                .map(entry -> new ClusterView(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(stories::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }
}
