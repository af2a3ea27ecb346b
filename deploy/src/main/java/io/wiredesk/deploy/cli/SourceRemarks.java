package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.SourceStatus.Outcome;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody should know of a source, a sentence each; nothing if all is well. */
final class SourceRemarks {

    private SourceRemarks() {}

    static List<String> of(SourceRow row, Instant now, ZoneId zone) {
        List<String> remarks = new ArrayList<>();
        String detail = row.detail();
        if (detail != null) {
            remarks.add(row.outcome() == Outcome.FAILED ? failures(row.failures()) + detail : detail);
        }
        Instant overdue = row.overdueSince();
        if (overdue != null) {
            remarks.add(
                    "overdue since " + Habit.day(overdue, now, zone) + habit(row) + last(row.lastEdition(), now, zone));
        }
        if (row.refused() > 0) {
            remarks.add(
                    row.refused() + " of what came last could not be read: wiredesk dead-letters --source " + row.id());
        }
        remarks.addAll(row.notices());
        return remarks;
    }

    private static String failures(int failures) {
        return failures > 1 ? failures + " failures in a row: " : "";
    }

    private static String habit(SourceRow row) {
        return row.cadence() == null ? "" : ": an edition comes about " + Habit.of(row.cadence());
    }

    private static String last(@Nullable Instant edition, Instant now, ZoneId zone) {
        return edition == null ? "" : ", the last one was of " + Habit.day(edition, now, zone);
    }
}
