package io.wiredesk.enrich.dedup;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Bounds what one story can join or unite: matches in clusters for which there is no room are left out. */
final class Admission {

    private final Draft draft;
    private final int maxCluster;

    Admission(Draft draft, int maxCluster) {
        this.draft = draft;
        this.maxCluster = maxCluster;
    }

    /** The story's own cluster comes first, if it has one, then the oldest; the order of matches stays. */
    List<Match> of(List<Match> matches, String storyId) {
        Member before = draft.member(storyId);
        String own = before == null ? "" : before.cluster();
        Set<String> admitted = new HashSet<>();
        int room = maxCluster - 1;
        for (String cluster : oldestFirst(matches, own)) {
            int others = draft.inCluster(cluster).size() - (cluster.equals(own) ? 1 : 0);
            if (others <= room) {
                admitted.add(cluster);
                room -= others;
            }
        }
        return matches.stream()
                .filter(match -> admitted.contains(match.other().cluster()))
                .toList();
    }

    private List<String> oldestFirst(List<Match> matches, String own) {
        return matches.stream()
                .map(match -> match.other().cluster())
                .distinct()
                .sorted(Comparator.comparing((String cluster) -> !cluster.equals(own))
                        .thenComparingInt(cluster -> draft.known(cluster).founded()))
                .toList();
    }
}
