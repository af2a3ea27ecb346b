package io.wiredesk.deploy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.wiredesk.deploy.evaluate.DedupSet.Gold;
import io.wiredesk.deploy.evaluate.DedupSet.Pair;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Held to the reference implementation: the figures are what it gives for the same clusters. */
class DedupScoresTest {

    private static final Map<String, String> FOUND =
            Map.of("f1", "x", "f2", "x", "f3", "y", "b1", "z", "b2", "z", "c1", "w", "c2", "w");

    @Test
    void clusters_are_scored_over_pairs_by_story_and_against_chance() {
        Map<String, Number> figures = DedupScores.of(
                new Gold.Clusters(Map.of(
                        "f1", "ferry", "f2", "ferry", "f3", "ferry", "b1", "bakery", "b2", "bakery", "c1", "bridge",
                        "c2", "budget")),
                FOUND);

        assertThat(figures)
                .containsEntry("docs", 7)
                .containsEntry("gold_clusters", 4)
                .containsEntry("clusters", 4);
        close(figures, "pair_p", 2.0 / 3);
        close(figures, "pair_r", 0.5);
        close(figures, "pair_f1", 4.0 / 7);
        close(figures, "bcubed_p", 6.0 / 7);
        close(figures, "bcubed_r", 17.0 / 21);
        close(figures, "bcubed_f1", 0.8326530612244897);
        close(figures, "ari", 0.4878048780487805);
    }

    @Test
    void of_pairs_that_are_the_same_it_is_said_how_many_met_and_how_large_clusters_became() {
        Map<String, Number> figures =
                DedupScores.of(new Gold.Same(List.of(new Pair("f1", "f2", true), new Pair("f1", "f3", true))), FOUND);

        assertThat(figures)
                .containsEntry("pairs", 2)
                .containsEntry("stories", 7)
                .containsEntry("clusters", 4)
                .containsEntry("largest", 2)
                .containsEntry("recall", 0.5);
    }

    @Test
    void graded_pairs_are_told_apart() {
        Map<String, Number> figures = DedupScores.of(
                new Gold.Graded(
                        List.of(new Pair("f1", "f2", true), new Pair("f1", "f3", true), new Pair("c1", "c2", false))),
                FOUND);

        assertThat(figures).containsEntry("p", 0.5).containsEntry("r", 0.5).containsEntry("f1", 0.5);
    }

    @Test
    void a_story_that_got_lost_is_an_error() {
        assertThatThrownBy(() -> DedupScores.of(new Gold.Clusters(Map.of("gone", "a")), FOUND))
                .hasMessageContaining("gone");
    }

    private static void close(Map<String, Number> figures, String name, double expected) {
        assertThat(figures).containsKey(name);
        assertThat(figures.getOrDefault(name, 0).doubleValue()).as(name).isCloseTo(expected, offset(1e-12));
    }
}
