package io.wiredesk.sink.desk.store;

import io.wiredesk.schemas.SourceStatus;

/** Which sources need somebody. */
public final class SourceTrouble {

    private SourceTrouble() {}

    /** Whether it fails, misses an edition, or has stopped before its end. */
    public static boolean in(SourceStatus source) {
        return source.failures() > 0
                || source.overdueSince() != null
                || switch (source.outcome()) {
                    case UPDATED, UNCHANGED -> false;
                    case FAILED -> true;
                    case STOPPED -> !finished(source);
                };
    }

    private static boolean finished(SourceStatus source) {
        SourceStatus.Progress progress = source.progress();
        return progress != null && progress.done() >= progress.total();
    }
}
