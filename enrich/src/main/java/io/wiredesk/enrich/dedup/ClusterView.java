package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Cluster;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cluster as the outside sees it, from its members. */
final class ClusterView {

    private ClusterView() {}

    /**
     * The record.
     *
     * @param members all of them in order of arrival, at least one
     */
    static Cluster of(TrackedCluster cluster, List<Member> members) {
        Stream<String> others = members.stream().map(Member::id).filter(id -> !id.equals(cluster.lead()));
        return new Cluster(
                cluster.id(),
                cluster.lead(),
                members.size(),
                (int) members.stream().map(Member::publication).distinct().count(),
                independent(members),
                Stream.concat(Stream.of(cluster.lead()), others)
                        .limit(Cluster.MAX_MEMBERS)
                        .toList(),
                topics(members),
                seen(members).min(Comparator.naturalOrder()).orElseThrow(),
                seen(members).max(Comparator.naturalOrder()).orElseThrow());
    }

    /** The first to tell each text, by publication. */
    private static int independent(List<Member> members) {
        Map<Integer, String> originals = members.stream()
                .collect(Collectors.toMap(Member::original, Member::publication, (first, copier) -> first));
        return (int) originals.values().stream().distinct().count();
    }

    private static Stream<Instant> seen(List<Member> members) {
        return members.stream().map(Member::seenAt);
    }

    /** Most frequent first; among equals, who had it first. */
    private static List<String> topics(List<Member> members) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        members.forEach(member -> member.topics().forEach(slug -> counts.merge(slug, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
