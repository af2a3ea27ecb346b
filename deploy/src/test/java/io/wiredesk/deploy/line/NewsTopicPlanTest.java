package io.wiredesk.deploy.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.NewsTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NewsTopicPlanTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final NewsTopic SPACE = topic("space", "rocket");

    @Test
    void a_new_topic_gets_its_channel_and_then_its_definition() {
        assertThat(plan(List.of(SPACE), Map.of(), Map.of(), Set.of()))
                .isEqualTo(new NewsTopicPlan(Set.of("space"), List.of(SPACE), Set.of(), Set.of()));
    }

    @Test
    void what_is_as_wanted_is_left_alone() {
        assertThat(plan(List.of(SPACE), Map.of("space", SPACE), Map.of(), Set.of("space")))
                .isEqualTo(nothing());
    }

    @Test
    void a_changed_definition_is_written_into_the_channel_that_is_there() {
        NewsTopic wider = topic("space", "rocket OR comet");

        assertThat(plan(List.of(wider), Map.of("space", SPACE), Map.of(), Set.of("space")))
                .isEqualTo(new NewsTopicPlan(Set.of(), List.of(wider), Set.of(), Set.of()));
    }

    @Test
    void a_channel_that_was_lost_is_made_again() {
        assertThat(plan(List.of(SPACE), Map.of("space", SPACE), Map.of(), Set.of()))
                .isEqualTo(new NewsTopicPlan(Set.of("space"), List.of(), Set.of(), Set.of()));
    }

    @Test
    void a_topic_without_a_stream_needs_no_channel() {
        NewsTopic quiet = new NewsTopic("quiet", "quiet", null, "hush", null, null, null, false);

        assertThat(plan(List.of(quiet), Map.of(), Map.of(), Set.of()))
                .isEqualTo(new NewsTopicPlan(Set.of(), List.of(quiet), Set.of(), Set.of()));
    }

    @Test
    void a_topic_no_longer_wanted_is_retired_and_keeps_its_channel() {
        assertThat(plan(List.of(), Map.of("space", SPACE), Map.of(), Set.of("space")))
                .isEqualTo(new NewsTopicPlan(Set.of(), List.of(), Set.of("space"), Set.of()));
    }

    @Test
    void the_channel_of_a_retired_topic_goes_when_the_time_for_regret_is_over() {
        Map<String, Instant> justNot = Map.of("space", NOW.minus(NewsTopicPlan.REGRET));
        Map<String, Instant> over =
                Map.of("space", NOW.minus(NewsTopicPlan.REGRET).minus(Duration.ofMillis(1)));

        assertThat(plan(List.of(), Map.of(), justNot, Set.of("space"))).isEqualTo(nothing());
        assertThat(plan(List.of(), Map.of(), over, Set.of("space")))
                .isEqualTo(new NewsTopicPlan(Set.of(), List.of(), Set.of(), Set.of("space")));
        assertThat(plan(List.of(), Map.of(), over, Set.of())).isEqualTo(nothing());
    }

    @Test
    void a_topic_wanted_again_keeps_the_channel_it_had() {
        Instant longAgo = NOW.minus(Duration.ofDays(20));

        assertThat(plan(List.of(SPACE), Map.of(), Map.of("space", longAgo), Set.of("space")))
                .isEqualTo(new NewsTopicPlan(Set.of(), List.of(SPACE), Set.of(), Set.of()));
    }

    @Test
    void a_channel_whose_retirement_kafka_has_forgotten_goes() {
        assertThat(plan(List.of(), Map.of(), Map.of(), Set.of("space")).delete())
                .containsExactly("space");
    }

    private static NewsTopicPlan plan(
            List<NewsTopic> wanted,
            Map<String, NewsTopic> defined,
            Map<String, Instant> retired,
            Set<String> channels) {
        return NewsTopicPlan.of(wanted, new NewsTopicPlan.Found(defined, retired, channels), NOW);
    }

    private static NewsTopicPlan nothing() {
        return new NewsTopicPlan(Set.of(), List.of(), Set.of(), Set.of());
    }

    private static NewsTopic topic(String slug, String query) {
        return new NewsTopic(slug, slug, null, query, null, null, null, true);
    }
}
