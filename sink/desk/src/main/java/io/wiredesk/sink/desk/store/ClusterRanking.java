package io.wiredesk.sink.desk.store;

import io.wiredesk.schemas.Cluster;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Clusters, most publications first, then newest. An index is sorted by both: it is read at one place for each number of
 * publications, of which there are few, instead of through all that is older than what is asked for; and for each topic,
 * where some are asked for.
 */
final class ClusterRanking {

    private static final String COLUMNS =
            "SELECT c.id, c.lead, c.size, c.publications, c.members, c.topics, c.first_seen, c.last_seen FROM ";
    private static final String STORED =
            " CROSS JOIN story s ON s.id = c.lead AND s.deleted = 0 WHERE c.deleted = 0 AND ";

    private static final String ONE = COLUMNS + "cluster c" + STORED + "c.id = ?";

    private static final String LEVEL = COLUMNS + "cluster c" + STORED
            + "c.publications = ? AND c.last_seen >= ? AND (c.last_seen, c.id) < (?, ?)"
            + " ORDER BY c.last_seen DESC, c.id DESC LIMIT ?";

    private static final String LEVEL_OF_TOPIC = COLUMNS
            + "cluster_topic t CROSS JOIN cluster c ON c.id = t.cluster_id" + STORED
            + "t.publications = ? AND t.last_seen >= ? AND (t.last_seen, t.cluster_id) < (?, ?) AND t.slug = ?"
            + " ORDER BY t.last_seen DESC, t.cluster_id DESC LIMIT ?";

    private static final String NEXT_LEVEL =
            "SELECT max(publications) FROM cluster WHERE deleted = 0 AND publications <= ?";

    /** Behind all times, and all ids. */
    private static final String END = "~";

    private static final Comparator<Cluster> NEWEST =
            Comparator.comparing(Cluster::lastSeen).thenComparing(Cluster::id).reversed();

    private ClusterRanking() {}

    /** The cluster of this id, in a list; an empty one if it or its lead is not there. */
    static List<Cluster> one(Reading store, String id) throws SQLException {
        return store.all(ONE, ClusterRanking::cluster, id);
    }

    /**
     * The best of those that are wanted.
     *
     * @param after publications, time and id of the one before them; null from the first
     */
    static List<Cluster> best(Reading store, ClusterFilter filter, @Nullable List<Object> after, int limit)
            throws SQLException {
        List<Object> start = after == null ? List.of(Integer.MAX_VALUE, END, END) : after;
        List<Cluster> found = new ArrayList<>();
        Integer from = (Integer) start.getFirst();
        for (Integer level = next(store, from); level != null && found.size() < limit; level = next(store, level - 1)) {
            List<Object> before = level.equals(from) ? start : List.of(level, END, END);
            found.addAll(level(store, filter, level, before, limit - found.size()));
        }
        return found;
    }

    private static @Nullable Integer next(Reading store, int atMost) throws SQLException {
        return store.all(NEXT_LEVEL, row -> (Integer) row.getObject(1), atMost).getFirst();
    }

    private static List<Cluster> level(Reading store, ClusterFilter filter, int level, List<Object> before, int limit)
            throws SQLException {
        String since = SqlText.of(filter.since());
        Object time = before.get(1);
        Object id = before.get(2);
        if (filter.topics().isEmpty()) {
            return store.all(LEVEL, ClusterRanking::cluster, level, since, time, id, limit);
        }
        Stream.Builder<List<Cluster>> ofTopics = Stream.builder();
        for (String slug : filter.topics()) {
            ofTopics.add(store.all(LEVEL_OF_TOPIC, ClusterRanking::cluster, level, since, time, id, slug, limit));
        }
        return ofTopics.build()
                .flatMap(List::stream)
                .distinct()
                .sorted(NEWEST)
                .limit(limit)
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
