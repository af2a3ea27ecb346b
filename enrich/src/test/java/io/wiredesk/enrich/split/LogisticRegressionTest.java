package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void signs_of_stories_weigh_for_and_signs_of_the_rest_against() {
        List<Verdict> verdicts = List.of(
                verdict(true, Map.of("all", 1.0, "linked", 1.0)),
                verdict(true, Map.of("all", 1.0, "linked", .8)),
                verdict(false, Map.of("all", 1.0, "greets", 1.0)),
                verdict(false, Map.of("all", 1.0, "greets", .9)));

        double[] weights = LogisticRegression.fit(verdicts, vocabulary.size());

        assertThat(vocabulary.named(weights).get("linked")).isGreaterThan(1);
        assertThat(vocabulary.named(weights).get("greets")).isLessThan(-1);
        assertThat(verdicts)
                .allSatisfy(
                        verdict -> assertThat(verdict.signs().dot(weights) > 0).isEqualTo(verdict.story()));
    }

    @Test
    void a_sign_that_tells_nothing_weighs_the_log_odds() {
        Verdict yes = verdict(true, Map.of("all", 1.0));
        Verdict no = verdict(false, Map.of("all", 1.0));

        double[] weights = LogisticRegression.fit(List.of(yes, yes, yes, no), vocabulary.size());

        assertThat(weights[0]).isCloseTo(Math.log(3), within(.05));
    }

    @Test
    void without_verdicts_nothing_is_learnt() {
        assertThat(LogisticRegression.fit(List.of(), 2)).containsExactly(0, 0);
    }

    private Verdict verdict(boolean story, Map<String, Double> signs) {
        return new Verdict("a", 1, vocabulary.vector(SignSets.of(signs)), story);
    }
}
