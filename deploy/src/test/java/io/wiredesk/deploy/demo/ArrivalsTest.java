package io.wiredesk.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.cli.Samples;
import io.wiredesk.deploy.demo.Arrivals.Arrived;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Membership.Relation;
import io.wiredesk.schemas.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofSeconds(5));
    private static final Story STORM = Samples.story("Storm closes port");
    private static final Story TRAM = Samples.story("Council votes on tram");

    private final Arrivals arrivals = new Arrivals();

    @Test
    void stories_of_a_publication_are_told_together_once_nothing_more_follows() {
        arrivals.story(STORM, NOW);
        arrivals.membership(Samples.lead(STORM));
        arrivals.story(TRAM, NOW);
        arrivals.membership(copy(TRAM));

        assertThat(arrivals.settled(NOW)).isEmpty();
        assertThat(arrivals.settled(LATER))
                .containsExactly(new Arrived(STORM.publication().title(), STORM.publishedAt(), 2, 1));
        assertThat(arrivals.settled(LATER)).isEmpty();
        assertThat(arrivals.isSettled()).isTrue();
    }

    @Test
    void nothing_is_told_before_it_is_known_whether_it_was_told_before() {
        arrivals.story(STORM, NOW);

        assertThat(arrivals.settled(LATER)).isEmpty();
        assertThat(arrivals.isSettled()).isFalse();
    }

    @Test
    void a_story_that_is_published_again_counts_once() {
        arrivals.story(STORM, NOW);
        arrivals.membership(copy(STORM));
        arrivals.story(STORM, LATER);

        assertThat(arrivals.stories()).isEqualTo(1);
        assertThat(arrivals.toldBefore()).isEqualTo(1);
        assertThat(arrivals.first()).contains(NOW);
    }

    private static Membership copy(Story story) {
        Membership lead = Samples.lead(story);
        return new Membership(
                story.id(), lead.cluster(), lead.copyGroup(), "another", Relation.NEAR, 0.9, List.of("91 % in both"));
    }
}
