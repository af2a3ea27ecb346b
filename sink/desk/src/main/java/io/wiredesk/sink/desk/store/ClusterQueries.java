package io.wiredesk.sink.desk.store;

import io.wiredesk.schemas.Cluster;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Clusters and their tellings. */
final class ClusterQueries {

    private static final String LIST = "clusters";
    private static final String CLUSTER =
            "SELECT c.id, c.lead, c.size, c.publications, c.members, c.topics, c.first_seen,"
                    + " c.last_seen FROM cluster c CROSS JOIN story s ON s.id = c.lead AND s.deleted = 0 WHERE c.deleted = 0";

    /**
     * What so many publications told, newest first. An index is sorted by both: it is read at one place for each number of
     * publications, of which there are few, instead of through all that is older than what is asked for.
     */
    private static final String LEVEL = CLUSTER
            + " AND c.publications = ? AND c.last_seen >= ? AND (c.last_seen, c.id) < (?, ?)"
            + " ORDER BY c.last_seen DESC, c.id DESC LIMIT ?";

    private static final String NEXT_LEVEL =
            "SELECT max(publications) FROM cluster WHERE deleted = 0 AND publications <= ?";

    private static final String TELLINGS = "SELECT s.id FROM membership m INDEXED BY membership_by_cluster"
            + " CROSS JOIN story s ON s.id = m.story_id AND s.deleted = 0"
            + " WHERE m.cluster_id = ? AND m.deleted = 0 ORDER BY s.id <> ?, s.published_at, s.id LIMIT ?";

    /** Behind all times, and all ids. */
    private static final String END = "~";

    private ClusterQueries() {}

    static Optional<ClusterView> cluster(Reading store, String id) throws SQLException {
        List<Cluster> found = store.all(CLUSTER + " AND c.id = ?", ClusterQueries::cluster, id);
        return views(store, found, Paging.MAX).stream().findFirst();
    }

    static Page<ClusterView> page(Reading store, Instant since, int tellings, Paging paging) throws SQLException {
        List<Object> after = Cursor.key(paging.after(), LIST, Integer.class, String.class, String.class);
        List<Object> start = after == null ? List.of(Integer.MAX_VALUE, END, END) : after;
        List<Cluster> found = ranked(store, since, start, paging.limit() + 1);
        List<Cluster> shown = found.subList(0, Math.min(paging.limit(), found.size()));
        return new Page<>(views(store, shown, tellings), found.size() > shown.size() ? cursor(shown.getLast()) : null);
    }

    private static List<Cluster> ranked(Reading store, Instant since, List<Object> start, int limit)
            throws SQLException {
        List<Cluster> found = new ArrayList<>();
        Integer from = (Integer) start.getFirst();
        for (Integer level = next(store, from); level != null && found.size() < limit; level = next(store, level - 1)) {
            List<Object> before = level.equals(from) ? start : List.of(level, END, END);
            found.addAll(store.all(
                    LEVEL,
                    ClusterQueries::cluster,
                    level,
                    SqlText.of(since),
                    before.get(1),
                    before.get(2),
                    limit - found.size()));
        }
        return found;
    }

    private static @Nullable Integer next(Reading store, int atMost) throws SQLException {
        return store.all(NEXT_LEVEL, row -> (Integer) row.getObject(1), atMost).getFirst();
    }

    private static String cursor(Cluster last) {
        return Cursor.of(LIST, last.publications(), SqlText.of(last.lastSeen()), last.id());
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

    private static Cluster cluster(ResultSet row) throws SQLException {
        return new Cluster(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                SqlText.list(row.getString(5)),
                SqlText.list(row.getString(6)),
                Instant.parse(row.getString(7)),
                Instant.parse(row.getString(8)));
    }
}
