package io.wiredesk.sink.desk.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * Which clusters are wanted.
 *
 * @param since last seen then or later
 * @param topics slugs, of which a cluster has at least one; empty: whatever it is about
 */
public record ClusterFilter(Instant since, Set<String> topics) {

    public ClusterFilter {
        topics = Set.copyOf(topics);
    }

    /** Whatever they are about. */
    public static ClusterFilter since(Instant since) {
        return new ClusterFilter(since, Set.of());
    }

    /** Those of them that have one of these topics; all if there are none of these. */
    public ClusterFilter about(Collection<String> slugs) {
        return new ClusterFilter(since, Set.copyOf(slugs));
    }
}
