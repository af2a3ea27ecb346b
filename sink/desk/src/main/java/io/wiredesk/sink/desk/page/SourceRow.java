package io.wiredesk.sink.desk.page;

import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source and how it is doing.
 *
 * @param state how it is doing, in one word of the style sheet
 * @param words the same for people
 * @param nextPoll null if there is none, or it is due, or it is looked at all the time
 * @param isWatched whether it is looked at all the time, which is not said each time
 * @param cadence how often it publishes; null if that is not known
 * @param progress 0 to 100 of a source that has an end; null for others
 */
record SourceRow(
        String id,
        String title,
        String kind,
        State state,
        String words,
        @Nullable String detail,
        List<String> notices,
        @Nullable Moment lastEdition,
        Moment lastPoll,
        @Nullable Moment nextPoll,
        boolean isDue,
        boolean isWatched,
        @Nullable String cadence,
        @Nullable Integer progress) {

    /** How a source is doing, worst first. */
    enum State {
        FAILING,
        OVERDUE,
        STOPPED,
        WELL
    }

    static SourceRow of(SourceStatus status, Now now) {
        State state = state(status);
        return new SourceRow(
                status.id(),
                status.title() == null ? status.id() : status.title(),
                kind(status),
                state,
                words(state, status, now),
                status.detail(),
                status.notices(),
                Moment.ofNullable(status.lastEdition(), now),
                Moment.of(status.lastPoll(), now),
                isDue(status, now) || isWatched(status) ? null : Moment.ofNullable(status.nextPoll(), now),
                isDue(status, now),
                isWatched(status),
                status.cadence() == null ? null : "about every " + Words.length(status.cadence()),
                progress(status.progress()));
    }

    private static boolean isDue(SourceStatus status, Now now) {
        return status.nextPoll() != null && !status.nextPoll().isAfter(now.instant());
    }

    private static boolean isWatched(SourceStatus status) {
        return status.kind() == SourceDefinition.Kind.ARCHIVE && status.nextPoll() != null && status.progress() == null;
    }

    private static State state(SourceStatus status) {
        return switch (status.outcome()) {
            case FAILED -> State.FAILING;
            case STOPPED -> State.STOPPED;
            case UPDATED, UNCHANGED -> status.overdueSince() == null ? State.WELL : State.OVERDUE;
        };
    }

    private static String words(State state, SourceStatus status, Now now) {
        return switch (state) {
            case FAILING -> "Failing, " + Words.count(Math.max(1, status.failures()), "try", "tries") + " in a row";
            case OVERDUE ->
                "Edition missing"
                        + (status.overdueSince() == null
                                ? ""
                                : ", expected "
                                        + Moment.of(status.overdueSince(), now).words());
            case STOPPED -> status.progress() == null ? "Stopped" : "Finished";
            case WELL -> "Well";
        };
    }

    private static String kind(SourceStatus status) {
        return switch (status.kind()) {
            case FEED -> "Feed";
            case MAIL -> "Mailbox";
            case ARCHIVE -> "Archive";
        };
    }

    private static @Nullable Integer progress(SourceStatus.@Nullable Progress progress) {
        return progress == null || progress.total() <= 0
                ? null
                : Evidence.hundredths((double) progress.done() / progress.total());
    }
}
