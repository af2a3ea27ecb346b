package io.wiredesk.deploy.line;

import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.SourceStatus.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How far an import is, over all its archives.
 *
 * @param latest the newest status of each archive, by source id
 * @param editions taken in
 * @param refused inputs that are in the dead letters now
 * @param failed polls that failed and were tried again
 */
public record ImportState(Map<String, SourceStatus> latest, long editions, long refused, long failed) {

    static final ImportState NONE = new ImportState(Map.of(), 0, 0, 0);

    public ImportState {
        latest = Map.copyOf(latest);
    }

    /** A status that is the newest already says nothing. */
    ImportState after(SourceStatus status) {
        if (status.equals(latest.get(status.id()))) {
            return this;
        }
        Map<String, SourceStatus> all = new HashMap<>(latest);
        all.put(status.id(), status);
        boolean hasFailed = status.outcome() == SourceStatus.Outcome.FAILED;
        return new ImportState(
                all, editions + status.editions(), refused + status.refused(), failed + (hasFailed ? 1 : 0));
    }

    /** In bytes of files as they lie there; the total grows until every archive has been looked through. */
    public Progress progress() {
        List<Progress> all = latest.values().stream()
                .map(SourceStatus::progress)
                .filter(Objects::nonNull)
                .toList();
        return new Progress(
                all.stream().mapToLong(Progress::done).sum(),
                all.stream().mapToLong(Progress::total).sum());
    }

    /** Lines for people: what failed, what was known before. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        for (SourceStatus status : latest.values()) {
            if (status.outcome() == SourceStatus.Outcome.FAILED && status.detail() != null) {
                remarks.add(status.detail());
            }
            remarks.addAll(status.notices());
        }
        return remarks;
    }
}
