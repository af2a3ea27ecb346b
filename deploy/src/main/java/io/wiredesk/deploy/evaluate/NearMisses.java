package io.wiredesk.deploy.evaluate;

import io.wiredesk.deploy.batch.EnrichedStory;
import io.wiredesk.deploy.evaluate.DedupSet.Pair;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where clusters and answers differ, with the evidence there was. */
final class NearMisses {

    private final Map<String, EnrichedStory> stories;

    NearMisses(Map<String, EnrichedStory> byId) {
        this.stories = byId;
    }

    /** Links to a story of another gold cluster, the weakest first. */
    Stream<String> joined(Map<String, String> gold, int most) {
        return gold.keySet().stream()
                .map(this::membership)
                .filter(m -> m.of() != null && !Objects.equals(gold.get(m.of()), gold.get(m.storyId())))
                .sorted(Comparator.comparingDouble(Membership::score))
                .limit(most)
                .map(this::joined);
    }

    /** The weakest links of all, where nobody knows which are wrong. */
    Stream<String> unsure(int most) {
        return stories.keySet().stream()
                .map(this::membership)
                .filter(m -> m.of() != null && stories.containsKey(m.of()))
                .sorted(Comparator.comparingDouble(Membership::score).thenComparing(Membership::storyId))
                .limit(most)
                .map(m -> link("unsure: ", m));
    }

    /** Leads of clusters that are fragments of a gold cluster, beside the lead of its largest one. */
    Stream<String> apart(Map<String, String> gold, int most) {
        Map<String, Map<String, Integer>> fragments = new HashMap<>();
        gold.forEach((id, cluster) -> fragments
                .computeIfAbsent(cluster, c -> new HashMap<>())
                .merge(membership(id).cluster(), 1, Integer::sum));
        Map<String, String> leads = new HashMap<>();
        stories.keySet().stream()
                .map(this::membership)
                .filter(m -> m.of() == null)
                .forEach(m -> leads.put(m.cluster(), m.storyId()));
        List<Pair> pairs = new ArrayList<>();
        fragments.values().forEach(found -> {
            String largest = largest(found);
            found.keySet().stream()
                    .filter(cluster -> !cluster.equals(largest))
                    .map(cluster -> new Pair(lead(leads, cluster), lead(leads, largest), true))
                    .forEach(pairs::add);
        });
        return apart(pairs, most);
    }

    /** Pairs that are together and should not be. */
    Stream<String> joined(List<Pair> pairs, int most) {
        return pairs.stream()
                .filter(pair -> !pair.same() && together(pair))
                .limit(most)
                .map(pair -> "joined: " + told(pair.a()) + "\n   with " + told(pair.b()) + "\n   " + why(pair.a())
                        + "\n   " + why(pair.b()));
    }

    /** Pairs that are the same and stayed apart, those with most words in common first. */
    Stream<String> apart(List<Pair> pairs, int most) {
        return pairs.stream()
                .filter(pair -> pair.same() && !together(pair))
                .sorted(Comparator.comparingInt((Pair pair) -> common(pair).size())
                        .reversed()
                        .thenComparing(Pair::a))
                .limit(most)
                .map(pair -> "apart:  " + told(pair.a()) + "\n   from " + told(pair.b()) + "\n   headlines share: "
                        + String.join(", ", common(pair)));
    }

    private String joined(Membership membership) {
        return link("joined: ", membership);
    }

    private String link(String what, Membership membership) {
        return what + told(membership.storyId()) + "\n   with " + told(Objects.requireNonNull(membership.of()))
                + "\n   " + why(membership.storyId());
    }

    private String why(String id) {
        Membership m = membership(id);
        return String.format(
                Locale.ROOT, "%s %s %.2f: %s", id, m.relation().wireName(), m.score(), String.join("; ", m.because()));
    }

    private String told(String id) {
        EnrichedStory story = stories.get(id);
        return story == null ? id : id + " " + story.story().headline() + " (" + from(story.story()) + ")";
    }

    private static String from(Story story) {
        return story.publication().title() + ", " + LocalDate.ofInstant(story.publishedAt(), ZoneOffset.UTC);
    }

    private boolean together(Pair pair) {
        return membership(pair.a()).cluster().equals(membership(pair.b()).cluster());
    }

    private Set<String> common(Pair pair) {
        Set<String> common = words(pair.a());
        common.retainAll(words(pair.b()));
        return common;
    }

    private Set<String> words(String id) {
        return Stream.of(Ids.normalised(story(id).story().headline()).split(" "))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String largest(Map<String, Integer> found) {
        return found.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private static String lead(Map<String, String> leads, String cluster) {
        return Objects.requireNonNull(leads.get(cluster), cluster);
    }

    private EnrichedStory story(String id) {
        return Objects.requireNonNull(stories.get(id), id);
    }

    private Membership membership(String id) {
        return Objects.requireNonNull(story(id).membership(), id);
    }
}
