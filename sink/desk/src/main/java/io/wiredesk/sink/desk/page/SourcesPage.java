package io.wiredesk.sink.desk.page;

import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.sink.desk.store.SourceTrouble;
import java.util.List;

/**
 * All sources: those in trouble first, as the store gives them.
 *
 * @param summary how many of them do well
 * @param asking those that have something to say to the reader: a sign-up to confirm, entries left out
 */
record SourcesPage(String summary, List<SourceRow> asking, List<SourceRow> rows) {

    static SourcesPage of(List<SourceStatus> sources, Now now) {
        List<SourceRow> rows =
                sources.stream().map(status -> SourceRow.of(status, now)).toList();
        return new SourcesPage(
                summary(sources),
                rows.stream().filter(row -> !row.notices().isEmpty()).toList(),
                rows);
    }

    private static String summary(List<SourceStatus> sources) {
        long trouble = sources.stream().filter(SourceTrouble::in).count();
        String all = Words.count(sources.size(), "source", "sources");
        return trouble == 0 ? all + ", all well." : all + ", " + trouble + " in trouble.";
    }
}
