package io.wiredesk.deploy.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wiredesk.deploy.batch.EnrichedStory;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Membership;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of one set: figures for its clusters and for its copy groups, and where it went wrong. */
public final class DedupEvaluation {

    private final DedupSet set;
    private final Map<String, EnrichedStory> stories = new LinkedHashMap<>();

    /**
     * Of one set.
     *
     * @param stories as the topology left them
     */
    public DedupEvaluation(DedupSet set, List<EnrichedStory> stories) {
        this.set = set;
        stories.stream()
                .filter(story -> story.membership() != null)
                .forEach(story -> this.stories.put(story.story().id(), story));
    }

    /** One line for clusters, one for copy groups; the names of the figures are the scoring tool's. */
    public List<String> lines() {
        return List.of(
                set.name() + " clusters: " + line(figures(Membership::cluster)),
                set.name() + " copy groups: " + line(figures(Membership::copyGroup)));
    }

    /** The same for programs. */
    public ObjectNode json() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.set("clusters", Json.MAPPER.valueToTree(figures(Membership::cluster)));
        json.set("copy_groups", Json.MAPPER.valueToTree(figures(Membership::copyGroup)));
        return json;
    }

    /**
     * What was joined and should not have been, or the other way round; the least sure of each kind first. Where the
     * answers know of no wrong joins, the least sure ones stand for them.
     */
    public List<String> nearMisses(int most) {
        NearMisses misses = new NearMisses(stories);
        return switch (set.gold()) {
            case DedupSet.Gold.Clusters gold ->
                Stream.concat(misses.joined(gold.clusters(), most), misses.apart(gold.clusters(), most))
                        .toList();
            case DedupSet.Gold.Same gold ->
                Stream.concat(misses.unsure(most), misses.apart(gold.pairs(), most))
                        .toList();
            case DedupSet.Gold.Graded gold ->
                Stream.concat(misses.joined(gold.pairs(), most), misses.apart(gold.pairs(), most))
                        .toList();
        };
    }

    private SequencedMap<String, Number> figures(Function<Membership, String> by) {
        Map<String, String> found = new LinkedHashMap<>();
        stories.forEach((id, story) -> found.put(id, by.apply(Objects.requireNonNull(story.membership()))));
        return DedupScores.of(set.gold(), found);
    }

    private static String line(SequencedMap<String, Number> figures) {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey() + "=" + text(figure.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String text(Number figure) {
        return figure instanceof Integer ? figure.toString() : String.format(Locale.ROOT, "%.4f", figure.doubleValue());
    }
}
