package io.wiredesk.enrich;

import static io.wiredesk.enrich.Samples.HARBOUR;
import static io.wiredesk.enrich.Samples.ORBIT;
import static io.wiredesk.enrich.Samples.edition;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Membership;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichMetricsTest {

    @TempDir
    private Path state;

    private Line line;

    @BeforeEach
    void start() {
        line = new Line(state);
    }

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void everything_is_there_before_the_first_edition() {
        assertThat(line.measured("editions-total", "refused")).isZero();
        assertThat(line.measured("memberships-total", "same-event")).isZero();
        assertThat(line.measured("topic-stories-total", "")).isZero();
        EnrichMetrics.STAGES.forEach(stage ->
                assertThat(line.measured("stage-runs-total", stage)).as(stage).isZero());
    }

    @Test
    void editions_are_counted_by_what_came_of_them() {
        Edition first = edition("herald", "1", HARBOUR, ORBIT);
        line.publish(first).publish(first).forget(first);
        line.produce(Line.CHANNELS.editions(), "e", "{half".getBytes(StandardCharsets.UTF_8));

        assertThat(line.measured("editions-total", "changed")).isEqualTo(1);
        assertThat(line.measured("editions-total", "unchanged")).isEqualTo(1);
        assertThat(line.measured("editions-total", "forgotten")).isEqualTo(1);
        assertThat(line.measured("editions-total", "refused")).isEqualTo(1);
        assertThat(line.measured("dead-letters-total", "decode")).isEqualTo(1);
    }

    @Test
    void stories_are_counted_as_they_are_written_and_by_how_they_joined() {
        line.publish(edition("herald", "1", HARBOUR, ORBIT)).publish(edition("courier", "1", HARBOUR));
        long copies = line.memberships().values().stream()
                .filter(membership -> membership.relation() == Membership.Relation.NEAR)
                .count();
        line.forget(edition("herald", "1", HARBOUR, ORBIT));

        assertThat(line.measured("pieces-total", "story")).isEqualTo(3);
        assertThat(line.measured("stories-total", "set")).isEqualTo(3);
        assertThat(line.measured("stories-total", "gone")).isEqualTo(2);
        assertThat(copies).isPositive();
        assertThat(line.measured("memberships-total", "near")).isEqualTo((double) copies);
        assertThat(line.measured("clusters-total", "gone")).isEqualTo(1);
    }

    @Test
    void each_stage_says_how_long_it_took_even_if_it_failed() {
        line.publish(edition("herald", "1", HARBOUR, ORBIT));
        line.produce(Line.CHANNELS.editions(), "e", "{half".getBytes(StandardCharsets.UTF_8));

        assertThat(line.measured("stage-runs-total", "decode")).isEqualTo(2);
        assertThat(line.measured("stage-runs-total", "split")).isEqualTo(1);
        assertThat(line.measured("stage-runs-total", "deduplicate")).isEqualTo(2);
        EnrichMetrics.STAGES.forEach(stage -> assertThat(line.measured("stage-seconds-total", stage))
                .as(stage)
                .isPositive());
    }
}
