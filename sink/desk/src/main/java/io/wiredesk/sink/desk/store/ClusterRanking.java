package io.wiredesk.sink.desk.store;

import io.wiredesk.schemas.Cluster;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Clusters by their {@link Standing}. Among those that equally many publications told, that is by time, and an index is
 * sorted by both numbers: it is read at one place for each number of publications, of which there are few, and for each
 * topic, where some are asked for; and what that gives is put in order.
 */
final class ClusterRanking {

    private static final String COLUMNS =
            "SELECT c.id, c.lead, c.size, c.publications, c.independent, c.members, c.topics,"
                    + " c.first_seen, c.last_seen FROM ";
    private static final String STORED =
            " CROSS JOIN story s ON s.id = c.lead AND s.deleted = 0 WHERE c.deleted = 0 AND ";

    private static final String ONE = COLUMNS + "cluster c" + STORED + "c.id = ?";

    private static final String LEVEL = COLUMNS + "cluster c" + STORED
            + "c.independent = ? AND c.last_seen >= ? AND (c.last_seen, c.id) < (?, ?)"
            + " ORDER BY c.last_seen DESC, c.id DESC LIMIT ?";

    private static final String LEVEL_OF_TOPIC = COLUMNS
            + "cluster_topic t CROSS JOIN cluster c ON c.id = t.cluster_id" + STORED
            + "t.independent = ? AND t.last_seen >= ? AND (t.last_seen, t.cluster_id) < (?, ?) AND t.slug = ?"
            + " ORDER BY t.last_seen DESC, t.cluster_id DESC LIMIT ?";

    private static final String NEXT_LEVEL =
            "SELECT max(independent) FROM cluster WHERE deleted = 0 AND independent <= ?";

    /** Behind all ids. */
    private static final String END = "~";

    /** Where a list begins: before all that can be stored. */
    static final Place TOP = new Place(Long.MAX_VALUE / 2, END);

    private ClusterRanking() {}

    /** A place in the order of clusters. */
    record Place(long standing, String id) {

        static Place of(Cluster cluster) {
            return new Place(Standing.of(cluster), cluster.id());
        }
    }

    /** What is wanted of each level: those last told since then, after that place, so many. */
    private record Wanted(ClusterFilter filter, Place after, int limit) {

        /** Of those found already, the last that is shown if there is nothing better: what stands lower need not be read. */
        Instant since(int level, List<Cluster> found) {
            Instant asked = filter.since();
            if (found.size() < limit) {
                return asked;
            }
            Instant needed = Standing.lastSeen(Standing.of(found.getLast()), level);
            return needed.isAfter(asked) ? needed : asked;
        }
    }

    /** The cluster of this id, in a list; an empty one if it or its lead is not there. */
    static List<Cluster> one(Reading store, String id) throws SQLException {
        return store.all(ONE, ClusterRanking::cluster, id);
    }

    /**
     * The best of those that are wanted.
     *
     * @param after the place of the one before them
     */
    static List<Cluster> best(Reading store, ClusterFilter filter, Place after, int limit) throws SQLException {
        Wanted wanted = new Wanted(filter, after, limit);
        List<Cluster> found = new ArrayList<>();
        for (Integer level = next(store, Integer.MAX_VALUE); level != null; level = next(store, level - 1)) {
            found = ranked(Stream.concat(found.stream(), level(store, wanted, level, found)), limit);
        }
        return found;
    }

    private static @Nullable Integer next(Reading store, int atMost) throws SQLException {
        return store.all(NEXT_LEVEL, row -> (Integer) row.getObject(1), atMost).getFirst();
    }

    private static Stream<Cluster> level(Reading store, Wanted wanted, int level, List<Cluster> found)
            throws SQLException {
        String since = SqlText.of(wanted.since(level, found));
        String before = SqlText.of(Standing.lastSeen(wanted.after().standing(), level));
        String id = wanted.after().id();
        if (wanted.filter().topics().isEmpty()) {
            return store.all(LEVEL, ClusterRanking::cluster, level, since, before, id, wanted.limit()).stream();
        }
        List<Cluster> ofTopics = new ArrayList<>();
        for (String slug : wanted.filter().topics()) {
            ofTopics.addAll(
                    store.all(LEVEL_OF_TOPIC, ClusterRanking::cluster, level, since, before, id, slug, wanted.limit()));
        }
        return ofTopics.stream();
    }

    private static List<Cluster> ranked(Stream<Cluster> clusters, int limit) {
        return clusters.distinct().sorted(Standing.HIGHEST_FIRST).limit(limit).toList();
    }

    private static Cluster cluster(ResultSet row) throws SQLException {
        return new Cluster(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                SqlText.list(row.getString(6)),
                SqlText.list(row.getString(7)),
                Instant.parse(row.getString(8)),
                Instant.parse(row.getString(9)));
    }
}
