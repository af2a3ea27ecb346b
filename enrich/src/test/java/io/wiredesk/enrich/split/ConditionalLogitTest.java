package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionalLogitTest {

    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void the_sign_of_the_right_options_weighs_most() {
        List<Choice> choices = List.of(
                choice("a", List.of(Map.of("good", 1.0), Map.of("bad", 1.0))),
                choice("b", List.of(Map.of("good", 1.0, "noise", 1.0), Map.of("bad", 1.0), Map.of("noise", 1.0))));

        double[] weights = ConditionalLogit.fit(choices, vocabulary.size());

        Map<String, Double> named = vocabulary.named(weights);
        assertThat(named.get("good")).isPositive();
        assertThat(named.get("bad")).isNegative();
        assertThat(choices).allSatisfy(choice -> assertThat(choice.by(weights)).isZero());
    }

    @Test
    void a_sign_that_all_options_share_weighs_nothing() {
        List<Choice> choices = List.of(choice("a", List.of(Map.of("good", 1.0, "all", 1.0), Map.of("all", 1.0))));

        assertThat(vocabulary.named(ConditionalLogit.fit(choices, vocabulary.size())))
                .containsOnlyKeys("good");
    }

    @Test
    void of_two_newsletters_that_disagree_the_larger_wins_by_less_than_its_size() {
        Choice one = choice("a", List.of(Map.of("x", 1.0), Map.of()));
        Choice other = choice("b", List.of(Map.of(), Map.of("x", 1.0)));
        List<Choice> fourToOne = List.of(one, one, one, one, other);

        assertThat(Example.shares(fourToOne))
                .containsExactly(new double[] {1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 3.0}, within(1e-9));
        assertThat(vocabulary
                        .named(ConditionalLogit.fit(fourToOne, vocabulary.size()))
                        .get("x"))
                .isBetween(.3, Math.log(2) + .1);
    }

    @Test
    void ways_of_nearly_the_same_worth_are_right_together() {
        List<SignVector> signs = Collections.nCopies(3, vocabulary.vector(SignSets.of(Map.of("x", 1.0))));
        Choice choice = Choice.of("a", signs, new double[] {3, 2.97, 0});

        assertThat(choice.right()).isEqualTo(1);
        assertThat(choice.matters()).isTrue();
        assertThat(Choice.of("a", signs, new double[] {3, 2.98, 2.97}).matters())
                .isFalse();
        assertThat(Choice.of("a", signs, new double[] {3, 1, 0}).right()).isZero();
    }

    /** The first is right. */
    private Choice choice(String newsletter, List<Map<String, Double>> options) {
        double[] worths = new double[options.size()];
        worths[0] = 1;
        return Choice.of(
                newsletter,
                options.stream().map(SignSets::of).map(vocabulary::vector).toList(),
                worths);
    }
}
