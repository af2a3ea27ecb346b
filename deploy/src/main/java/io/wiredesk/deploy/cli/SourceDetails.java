package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one source for people.
 *
 * @param options those that are no secret
 * @param address null unless asked for
 */
record SourceDetails(
        SourceRow row,
        Map<String, String> options,
        @Nullable String address) {

    /** What may be shown: all else may say who reads, or be a secret. */
    private static final List<String> HARMLESS = List.of(
            "every",
            "first",
            "once",
            "publication",
            "provider",
            "auth",
            "folders",
            "include",
            "exclude",
            "personal",
            "after",
            "poll",
            "origin");

    static SourceDetails of(SourceRow row, SourceDefinition definition) {
        Map<String, String> options = new TreeMap<>(definition.options());
        options.keySet().retainAll(HARMLESS);
        return new SourceDetails(row, options, null);
    }

    /** With what may be a secret: where it is and who logs in there. */
    SourceDetails withAddress(SourceDefinition definition) {
        String user = definition.options().get("user");
        return new SourceDetails(row, options, definition.location() + (user == null ? "" : ", user " + user));
    }

    List<String> lines(Instant now, ZoneId zone) {
        Fields fields = new Fields()
                .add("source", row.id())
                .add("title", row.title())
                .add("kind", row.kind().wireName())
                .add("address", address)
                .add("last poll", lastPoll(now))
                .add("next poll", row.outcome() == Outcome.STOPPED ? "never" : time(row.nextPoll(), now))
                .add("comes about", row.cadence() == null ? null : Habit.of(row.cadence()))
                .add("last edition", time(row.lastEdition(), now));
        SourceRemarks.of(row, now, zone).forEach(remark -> fields.add("note", remark));
        return fields.add("settings", settings()).lines();
    }

    private String lastPoll(Instant now) {
        Outcome outcome = row.outcome();
        return outcome == null
                ? "not polled yet"
                : outcome.wireName() + ", " + time(row.lastPoll(), now) + ": " + Words.count(row.editions(), "edition")
                        + " taken in";
    }

    private @Nullable String settings() {
        return options.isEmpty()
                ? null
                : options.entrySet().stream()
                        .map(option -> option.getKey() + " " + option.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable String time(@Nullable Instant time, Instant now) {
        return time == null ? null : time + ", " + Words.relative(time, now);
    }
}
