package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.SourceStatus.Outcome;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sources as a table for people: what needs them stands below the row it is about. */
final class SourceTable {

    private static final List<String> HEADER =
            List.of("SOURCE", "KIND", "LAST POLL", "NEXT POLL", "COMES ABOUT", "LAST EDITION", "TITLE");

    /** The last column: it gets what the others leave of the line. */
    private static final int TITLE = HEADER.size() - 1;

    private static final String INDENT = "    ";
    private static final int REMARKS_SHOWN = 4;

    private SourceTable() {}

    static List<String> of(List<SourceRow> sources, Instant now, ZoneId zone) {
        if (sources.isEmpty()) {
            return List.of("No sources yet; add one with: wiredesk sources add URL|PATH");
        }
        List<List<String>> cells = sources.stream().map(row -> cells(row, now)).toList();
        int room = Words.WIDTH - new Table(HEADER, cells).width(1, TITLE);
        List<String> rows =
                new Table(HEADER, cells.stream().map(row -> withRoom(row, room)).toList()).lines();
        List<String> lines = new ArrayList<>(List.of(Words.shortened(rows.getFirst(), Words.WIDTH)));
        for (int i = 0; i < sources.size(); i++) {
            if (cells.get(i).getFirst().length() > room) {
                lines.add(cells.get(i).getFirst());
            }
            lines.add(Words.shortened(rows.get(i + 1), Words.WIDTH));
            lines.addAll(remarks(sources.get(i), now, zone));
        }
        return lines;
    }

    /** A name that is too long stands on a line of its own, above: people have to copy it. */
    private static List<String> withRoom(List<String> row, int room) {
        List<String> fitting = new ArrayList<>(row);
        if (row.getFirst().length() > room) {
            fitting.set(0, "");
        }
        return fitting;
    }

    private static List<String> cells(SourceRow row, Instant now) {
        return List.of(
                Words.oneLine(row.id()),
                row.kind().wireName(),
                lastPoll(row, now),
                row.outcome() == Outcome.STOPPED ? "never" : time(row.nextPoll(), now),
                row.cadence() == null ? "–" : Habit.of(row.cadence()),
                time(row.lastEdition(), now),
                row.title() == null ? "–" : Words.oneLine(row.title()));
    }

    private static String lastPoll(SourceRow row, Instant now) {
        return row.outcome() == null ? "not polled yet" : row.outcome().wireName() + " " + time(row.lastPoll(), now);
    }

    private static List<String> remarks(SourceRow row, Instant now, ZoneId zone) {
        List<String> all = SourceRemarks.of(row, now, zone);
        List<String> shown = new ArrayList<>(all.subList(0, Math.min(REMARKS_SHOWN, all.size())));
        if (shown.size() < all.size()) {
            shown.add("and " + (all.size() - shown.size()) + " more: wiredesk sources show " + row.id());
        }
        return shown.stream()
                .flatMap(remark -> Words.wrapped(remark, Words.WIDTH - INDENT.length()).stream())
                .map(INDENT::concat)
                .toList();
    }

    private static String time(@Nullable Instant time, Instant now) {
        return time == null ? "–" : Words.relative(time, now);
    }
}
