package io.wiredesk.enrich.dedup;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pool as it will be: changes lie over the index, which nobody touches until all is computed. */
final class Draft {

    private final PoolIndex index;
    private final Map<String, Optional<Member>> members = new LinkedHashMap<>();
    private final Map<String, Optional<TrackedCluster>> clusters = new LinkedHashMap<>();
    private int next;

    Draft(PoolIndex index, int next) {
        this.index = index;
        this.next = next;
    }

    /** A number nobody had before. */
    int number() {
        return next++;
    }

    int next() {
        return next;
    }

    @Nullable
    Member member(String id) {
        return members.containsKey(id) ? members.get(id).orElse(null) : index.member(id);
    }

    Member present(String id) {
        return Objects.requireNonNull(member(id), id);
    }

    void set(Member member) {
        members.put(member.id(), Optional.of(member));
    }

    void drop(Member member) {
        members.put(member.id(), Optional.empty());
    }

    @Nullable
    TrackedCluster cluster(String id) {
        return clusters.containsKey(id) ? clusters.get(id).orElse(null) : index.cluster(id);
    }

    TrackedCluster known(String id) {
        return Objects.requireNonNull(cluster(id), id);
    }

    void set(TrackedCluster cluster) {
        clusters.put(cluster.id(), Optional.of(cluster));
    }

    void dropCluster(String id) {
        clusters.put(id, Optional.empty());
    }

    /** In order of arrival. */
    List<Member> inCluster(String id) {
        return overlaid(index.inCluster(id), Member::cluster, id);
    }

    /** In order of arrival. */
    List<Member> inGroup(String id) {
        return overlaid(index.inGroup(id), Member::copyGroup, id);
    }

    Map<String, Optional<Member>> members() {
        return members;
    }

    Map<String, Optional<TrackedCluster>> clusters() {
        return clusters;
    }

    /** Clusters that lost, got or keep a drafted member, and drafted ones. */
    Set<String> touchedClusters() {
        Set<String> touched = new LinkedHashSet<>(clusters.keySet());
        members.forEach((id, drafted) -> {
            drafted.map(Member::cluster).ifPresent(touched::add);
            Optional.ofNullable(index.member(id)).map(Member::cluster).ifPresent(touched::add);
        });
        return touched;
    }

    private List<Member> overlaid(List<Member> committed, Function<Member, String> family, String id) {
        Stream<Member> untouched = committed.stream().filter(m -> !members.containsKey(m.id()));
        Stream<Member> drafted = members.values().stream()
                .flatMap(Optional::stream)
                .filter(m -> family.apply(m).equals(id));
        return Stream.concat(untouched, drafted).sorted(Member.BY_ARRIVAL).toList();
    }
}
