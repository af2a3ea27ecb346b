package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Membership;

/** One fact that changed outside: each is an upsert or a tombstone of its channel. */
public sealed interface DedupChange {

    /** A story is in this cluster now. */
    record MembershipSet(Membership membership) implements DedupChange {}

    /** A story was taken back. */
    record MembershipGone(String storyId) implements DedupChange {}

    /** A cluster is like this now. */
    record ClusterSet(Cluster cluster) implements DedupChange {}

    /** A cluster was merged away or lost its last member. */
    record ClusterGone(String clusterId) implements DedupChange {}
}
