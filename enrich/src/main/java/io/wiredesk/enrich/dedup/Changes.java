package io.wiredesk.enrich.dedup;

import io.wiredesk.enrich.dedup.DedupChange.ClusterGone;
import io.wiredesk.enrich.dedup.DedupChange.ClusterSet;
import io.wiredesk.enrich.dedup.DedupChange.MembershipGone;
import io.wiredesk.enrich.dedup.DedupChange.MembershipSet;
import io.wiredesk.schemas.Cluster;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a draft changes for the outside: the difference to the pool as it is. */
final class Changes {

    private final PoolIndex before;
    private final Draft after;

    Changes(PoolIndex before, Draft after) {
        this.before = before;
        this.after = after;
    }

    /** The story that caused them, the others by arrival, then clusters: those that are, those that are gone. */
    List<DedupChange> causedBy(String storyId) {
        return Stream.of(memberships(storyId), clustersSet(), clustersGone())
                .flatMap(changes -> changes)
                .toList();
    }

    private Stream<DedupChange> memberships(String storyId) {
        Stream<DedupChange> gone = after.members().keySet().stream()
                .filter(id -> after.member(id) == null && before.member(id) != null)
                .map(MembershipGone::new);
        Stream<DedupChange> set = after.members().values().stream()
                .flatMap(Optional::stream)
                .filter(this::moved)
                .sorted(Comparator.comparing((Member m) -> !m.id().equals(storyId))
                        .thenComparing(Member.BY_ARRIVAL))
                .map(member -> new MembershipSet(member.membership()));
        return Stream.concat(gone, set);
    }

    private boolean moved(Member member) {
        Member was = before.member(member.id());
        return was == null || !was.membership().equals(member.membership());
    }

    private Stream<DedupChange> clustersSet() {
        return after.touchedClusters().stream()
                .map(after::cluster)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(TrackedCluster::founded))
                .map(cluster -> ClusterView.of(cluster, after.inCluster(cluster.id())))
                .filter(this::isNews)
                .map(ClusterSet::new);
    }

    private boolean isNews(Cluster now) {
        TrackedCluster was = before.cluster(now.id());
        List<Member> members = before.inCluster(now.id());
        return was == null
                || members.size() != now.size()
                || !ClusterView.of(was, members).equals(now);
    }

    private Stream<DedupChange> clustersGone() {
        return after.clusters().keySet().stream()
                .filter(id -> after.cluster(id) == null && before.cluster(id) != null)
                .sorted()
                .map(ClusterGone::new);
    }
}
