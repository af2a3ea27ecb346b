package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.SourceStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sources as a table for people. */
final class SourceTable {

    private static final List<String> HEADER = List.of(
            "ID", "KIND", "TITLE", "LAST POLL", "OUTCOME", "NEXT POLL", "FAILURES", "EDITIONS", "REFUSED", "DETAIL");
    private static final int LONGEST_TITLE = 40;

    private SourceTable() {}

    static List<String> of(List<SourceRow> sources, Instant now) {
        if (sources.isEmpty()) {
            return List.of("No sources yet; add one with: wiredesk sources add URL|PATH");
        }
        return new Table(HEADER, sources.stream().map(row -> cells(row, now)).toList()).lines();
    }

    private static List<String> cells(SourceRow row, Instant now) {
        SourceStatus.Outcome outcome = row.outcome();
        return List.of(
                Words.oneLine(row.id()),
                row.kind().wireName(),
                Words.shortened(text(row.title()), LONGEST_TITLE),
                time(row.lastPoll(), now),
                outcome == null ? "not polled yet" : outcome.wireName(),
                time(row.nextPoll(), now),
                Integer.toString(row.failures()),
                Long.toString(row.editions()),
                Long.toString(row.refused()),
                text(row.detail()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "–" : Words.oneLine(text);
    }

    private static String time(@Nullable Instant time, Instant now) {
        return time == null ? "–" : Words.relative(time, now);
    }
}
