package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
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
 * @param editions taken in by the last poll
 * @param refused inputs of the last poll that could not be read
 */
record SourceRow(
        String id,
        SourceDefinition.Kind kind,
        @Nullable String title,
        @Nullable Instant lastPoll,
        SourceStatus.@Nullable Outcome outcome,
        @Nullable Instant nextPoll,
        int failures,
        long editions,
        long refused,
        @Nullable String detail) {

    /** One row a definition, by id; statuses of sources that are no longer defined are left out. */
    static List<SourceRow> of(Collection<SourceDefinition> definitions, Map<String, SourceStatus> statuses) {
        return definitions.stream()
                .sorted(Comparator.comparing(SourceDefinition::id))
                .map(definition -> of(definition, Optional.ofNullable(statuses.get(definition.id()))))
                .toList();
    }

    private static SourceRow of(SourceDefinition definition, Optional<SourceStatus> status) {
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
                status.map(SourceStatus::editions).orElse(0L),
                status.map(SourceStatus::refused).orElse(0L),
                status.map(SourceStatus::detail).orElse(null));
    }
}
