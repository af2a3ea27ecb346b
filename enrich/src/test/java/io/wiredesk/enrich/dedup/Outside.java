package io.wiredesk.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.enrich.dedup.DedupChange.ClusterGone;
import io.wiredesk.enrich.dedup.DedupChange.ClusterSet;
import io.wiredesk.enrich.dedup.DedupChange.MembershipGone;
import io.wiredesk.enrich.dedup.DedupChange.MembershipSet;
import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Membership;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a sink holds that upserts every change: it must agree with what the pool believes. */
final class Outside {

    final Map<String, Membership> memberships = new HashMap<>();
    final Map<String, Cluster> clusters = new HashMap<>();

    void take(List<DedupChange> changes) {
        for (DedupChange change : changes) {
            switch (change) {
                case MembershipSet set -> memberships.put(set.membership().storyId(), set.membership());
                case MembershipGone gone -> memberships.remove(gone.storyId());
                case ClusterSet set -> clusters.put(set.cluster().id(), set.cluster());
                case ClusterGone gone -> clusters.remove(gone.clusterId());
            }
        }
    }

    void agreesWith(JsonStore store) {
        Map<String, List<Member>> tracked = new HashMap<>();
        store.forEachStory(story -> {
            assertThat(memberships).containsEntry(story.id(), story.member().membership());
            tracked.computeIfAbsent(story.member().cluster(), id -> new ArrayList<>())
                    .add(story.member());
        });
        assertThat(store.clusters.keySet()).isEqualTo(tracked.keySet());
        tracked.forEach((id, members) -> {
            assertThat(cluster(id).size()).isEqualTo(members.size());
            assertThat(cluster(id).members())
                    .containsExactlyInAnyOrderElementsOf(
                            members.stream().map(Member::id).toList());
            assertThat(cluster(id).lead()).isEqualTo(cluster(id).members().getFirst());
        });
    }

    void isSound() {
        Map<String, String> clusterOfGroup = new HashMap<>();
        for (Membership membership : memberships.values()) {
            assertThat(clusters).containsKey(membership.cluster());
            String cluster = clusterOfGroup.putIfAbsent(membership.copyGroup(), membership.cluster());
            assertThat(cluster == null ? membership.cluster() : cluster)
                    .as("copy groups never cross clusters")
                    .isEqualTo(membership.cluster());
            linksLeadToTheLead(membership);
        }
    }

    Membership of(String storyId) {
        return known(memberships.get(storyId), storyId);
    }

    Cluster cluster(String id) {
        return known(clusters.get(id), id);
    }

    Cluster clusterOf(String storyId) {
        return cluster(of(storyId).cluster());
    }

    private void linksLeadToTheLead(Membership start) {
        Set<String> passed = new HashSet<>();
        Membership at = start;
        while (at.of() != null) {
            assertThat(passed.add(at.storyId())).as("links have no cycle").isTrue();
            assertThat(at.relation()).isNotEqualTo(Membership.Relation.LEAD);
            at = of(at.of());
            assertThat(at.cluster()).isEqualTo(start.cluster());
        }
        assertThat(at.relation()).isEqualTo(Membership.Relation.LEAD);
        assertThat(cluster(start.cluster()).lead()).isEqualTo(at.storyId());
    }

    private static <T> T known(@Nullable T value, String id) {
        assertThat(value).as(id).isNotNull();
        return Objects.requireNonNull(value);
    }
}
