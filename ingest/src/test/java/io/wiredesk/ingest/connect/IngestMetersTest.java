package io.wiredesk.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IngestMetersTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final Map<String, Supplier<Number>> shown = new HashMap<>();
    private final IngestMeters meters =
            new IngestMeters((name, meaning, tags, value) -> shown.put(name + String.join("", tags.values()), value));

    @Test
    void polls_are_counted_by_their_outcome_and_those_that_came_late_by_how_much() {
        meters.polled(status("a", Outcome.UPDATED, NOON, NOON.plusSeconds(60), null));
        meters.polled(status("a", Outcome.FAILED, NOON.plusSeconds(75), NOON.plusSeconds(120), null));
        meters.polled(status("a", Outcome.FAILED, NOON.plusSeconds(110), null, null));

        assertThat(value("ingest-polls-totalupdated")).isEqualTo(1);
        assertThat(value("ingest-polls-totalfailed")).isEqualTo(2);
        assertThat(value("ingest-late-seconds-total")).isEqualTo(15);
    }

    @Test
    void sources_are_counted_as_they_are_now() {
        meters.polled(status("a", Outcome.FAILED, NOON, null, null));
        meters.polled(status("b", Outcome.UNCHANGED, NOON, null, NOON));
        meters.polled(status("c", Outcome.FAILED, NOON, null, null));
        meters.polled(status("c", Outcome.UPDATED, NOON, null, null));

        assertThat(value("ingest-sources")).isEqualTo(3);
        assertThat(value("ingest-sources-failing")).isEqualTo(1);
        assertThat(value("ingest-sources-overdue")).isEqualTo(1);

        meters.keep(Set.of("b", "c"));

        assertThat(value("ingest-sources")).isEqualTo(2);
        assertThat(value("ingest-sources-failing")).isZero();
    }

    private double value(String name) {
        return Objects.requireNonNull(shown.get(name), name).get().doubleValue();
    }

    private static SourceStatus status(
            String id, Outcome outcome, Instant at, @Nullable Instant next, @Nullable Instant overdue) {
        return new SourceStatus(
                id, SourceDefinition.Kind.FEED, null, at, outcome, null, next, 0, null, null, overdue, List.of(), 0, 0);
    }
}
