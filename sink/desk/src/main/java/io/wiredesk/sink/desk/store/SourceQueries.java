package io.wiredesk.sink.desk.store;

import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the sources are doing. */
final class SourceQueries {

    private static final String SOURCES = "SELECT * FROM source WHERE deleted = 0";

    private static final Comparator<SourceStatus> TROUBLE_FIRST = Comparator.comparing(
                    SourceTrouble::in, Comparator.reverseOrder())
            .thenComparing(
                    status -> Objects.requireNonNullElse(status.title(), status.id()), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(SourceStatus::id);

    private SourceQueries() {}

    static List<SourceStatus> sources(Reading store) throws SQLException {
        return store.all(SOURCES, SourceQueries::status).stream()
                .sorted(TROUBLE_FIRST)
                .toList();
    }

    private static SourceStatus status(ResultSet row) throws SQLException {
        String cadence = row.getString("cadence");
        return new SourceStatus(
                row.getString("id"),
                SqlText.constant(SourceDefinition.Kind.class, row.getString("kind")),
                row.getString("title"),
                Instant.parse(row.getString("last_poll")),
                SqlText.constant(SourceStatus.Outcome.class, row.getString("outcome")),
                row.getString("detail"),
                SqlText.instant(row.getString("next_poll")),
                row.getInt("failures"),
                cadence == null ? null : Duration.parse(cadence),
                SqlText.instant(row.getString("last_edition")),
                SqlText.instant(row.getString("overdue_since")),
                SqlText.list(row.getString("notices")),
                row.getLong("editions"),
                row.getLong("refused"),
                progress(row));
    }

    private static SourceStatus.@Nullable Progress progress(ResultSet row) throws SQLException {
        return row.getObject("progress_total") == null
                ? null
                : new SourceStatus.Progress(row.getLong("progress_done"), row.getLong("progress_total"));
    }
}
