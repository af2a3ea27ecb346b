package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people get to see of a source: never where it is.
 *
 * @param cadence usual time between its editions, once learnt
 * @param overdueSince when the next edition should have come; absent unless it is missing
 * @param editions taken in by the last poll
 * @param refused inputs of the last poll that could not be read
 * @param detail what failed and what to do
 * @param notices what else a person should know
 */
record SourceRow(
        String id,
        SourceDefinition.Kind kind,
        @Nullable String title,
        @Nullable Instant lastPoll,
        SourceStatus.@Nullable Outcome outcome,
        @Nullable Instant nextPoll,
        int failures,
        @Nullable Duration cadence,
        @Nullable Instant lastEdition,
        @Nullable Instant overdueSince,
        long editions,
        long refused,
        @Nullable String detail,
        List<String> notices) {

    SourceRow {
        notices = List.copyOf(notices);
    }

    /** How much it needs somebody, the worst first. */
    enum Health {
        FAILED,
        OVERDUE,
        NOTEWORTHY,
        FINE
    }

    /** One row a definition, the worst first, then by id; statuses of sources that are not defined are left out. */
    static List<SourceRow> of(Collection<SourceDefinition> definitions, Map<String, SourceStatus> statuses) {
        return definitions.stream()
                .map(definition -> of(definition, Optional.ofNullable(statuses.get(definition.id()))))
                .sorted(Comparator.comparing(SourceRow::health).thenComparing(SourceRow::id))
                .toList();
    }

    static SourceRow of(SourceDefinition definition, Optional<SourceStatus> status) {
        return new SourceRow(
                definition.id(),
                definition.kind(),
                Optional.ofNullable(definition.title())
                        .or(() -> status.map(SourceStatus::title))
                        .orElse(null),
                status.map(SourceStatus::lastPoll).orElse(null),
                status.map(SourceStatus::outcome).orElse(null),
                status.map(SourceStatus::nextPoll).orElse(null),
                status.map(SourceStatus::failures).orElse(0),
                status.map(SourceStatus::cadence).orElse(null),
                status.map(SourceStatus::lastEdition).orElse(null),
                status.map(SourceStatus::overdueSince).orElse(null),
                status.map(SourceStatus::editions).orElse(0L),
                status.map(SourceStatus::refused).orElse(0L),
                status.map(SourceStatus::detail).orElse(null),
                status.map(SourceStatus::notices).orElse(List.of()));
    }

    Health health() {
        boolean gaveUp = outcome == SourceStatus.Outcome.STOPPED && detail != null;
        if (outcome == SourceStatus.Outcome.FAILED || gaveUp) {
            return Health.FAILED;
        }
        if (overdueSince != null) {
            return Health.OVERDUE;
        }
        return detail == null && notices.isEmpty() && refused == 0 ? Health.FINE : Health.NOTEWORTHY;
    }
}
