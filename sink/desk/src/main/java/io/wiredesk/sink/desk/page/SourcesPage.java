package io.wiredesk.sink.desk.page;

import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.sink.desk.store.SourceTrouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All sources: those in trouble first, as the store gives them.
 *
 * @param summary how many of them do well
 * @param unsure what of their editions could not be read apart; null if all could
 * @param asking those that have something to say to the reader: a sign-up to confirm, entries left out
 */
record SourcesPage(String summary, @Nullable String unsure, List<SourceRow> asking, List<SourceRow> rows) {

    static SourcesPage of(List<SourceStatus> sources, long unsureEditions, Now now) {
        List<SourceRow> rows =
                sources.stream().map(status -> SourceRow.of(status, now)).toList();
        return new SourcesPage(
                summary(sources),
                unsureEditions == 0 ? null : UnsurePage.summary(unsureEditions),
                rows.stream().filter(row -> !row.notices().isEmpty()).toList(),
                rows);
    }

    private static String summary(List<SourceStatus> sources) {
        long trouble = sources.stream().filter(SourceTrouble::in).count();
        String all = Words.count(sources.size(), "source", "sources");
        return trouble == 0 ? all + ", all well." : all + ", " + trouble + " in trouble.";
    }
}
