package io.wiredesk.enrich.dedup;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Makes one what a story proves one: the clusters of all its matches, and the copy groups of those it is a copy of. The
 * oldest keeps its id and lead.
 */
final class Union {

    private final Draft draft;
    private final Member story;
    private final List<Match> matches;

    /** The story as it stands in its cluster now. */
    Union(Draft draft, Member story, List<Match> matches) {
        this.draft = draft;
        this.story = story;
        this.matches = matches;
    }

    void unite() {
        uniteClusters();
        uniteGroups();
    }

    private void uniteClusters() {
        Map<String, Match> bridges = bridges();
        String survivor = Stream.concat(Stream.of(story.cluster()), bridges.keySet().stream())
                .min(Comparator.comparingInt(cluster -> draft.known(cluster).founded()))
                .orElseThrow();
        for (Map.Entry<String, Match> bridge : bridges.entrySet()) {
            if (!bridge.getKey().equals(survivor)) {
                hang(
                        bridge.getKey(),
                        bridge.getValue().other().id(),
                        bridge.getValue().from(story));
                absorb(bridge.getKey(), survivor);
            }
        }
        if (!survivor.equals(story.cluster())) {
            hang(story.cluster(), story.id(), Objects.requireNonNull(bridges.get(survivor)));
            absorb(story.cluster(), survivor);
        }
    }

    /** The best match in every other cluster. */
    private Map<String, Match> bridges() {
        Map<String, Match> bridges = new LinkedHashMap<>();
        matches.forEach(match -> bridges.putIfAbsent(match.other().cluster(), match));
        bridges.remove(story.cluster());
        return bridges;
    }

    /** Hangs the root of a cluster's links below the story at the other end of the bridge: a tree stays a tree. */
    private void hang(String cluster, String pier, Match bridge) {
        Member lead = draft.present(draft.known(cluster).lead());
        List<String> because =
                lead.id().equals(pier) ? List.of(bridge.because()) : List.of(bridge.because(), "through " + pier);
        draft.set(lead.linkedTo(bridge.other().id(), bridge.relation(), bridge.score(), because));
    }

    private void absorb(String cluster, String survivor) {
        draft.inCluster(cluster).forEach(member -> draft.set(member.in(survivor)));
        draft.dropCluster(cluster);
    }

    private void uniteGroups() {
        List<String> groups = Stream.concat(
                        Stream.of(story.copyGroup()),
                        matches.stream()
                                .filter(Match::copies)
                                .map(m -> m.other().copyGroup()))
                .distinct()
                .toList();
        String survivor = groups.stream()
                .min(Comparator.comparingInt(
                        group -> draft.inGroup(group).getFirst().arrival()))
                .orElseThrow();
        groups.stream()
                .filter(group -> !group.equals(survivor))
                .flatMap(group -> draft.inGroup(group).stream())
                .forEach(member -> draft.set(member.inGroup(survivor)));
    }
}
