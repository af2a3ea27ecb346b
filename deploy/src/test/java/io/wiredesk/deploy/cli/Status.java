package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.SourceDefinition.Kind;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source's status in the making: polled ninety seconds before noon of 1 March 2026, nothing known but its outcome. */
final class Status {

    private static final Instant POLLED = Instant.parse("2026-03-01T11:58:30Z");

    private final String id;
    private final Kind kind;
    private final Outcome outcome;
    private @Nullable String detail;
    private int failures;
    private @Nullable Duration cadence;
    private @Nullable Instant lastEdition;
    private @Nullable Instant overdueSince;
    private List<String> notices = List.of();
    private long editions;
    private long refused;

    Status(String id, Kind kind, Outcome outcome) {
        this.id = id;
        this.kind = kind;
        this.outcome = outcome;
    }

    Status detail(String text) {
        detail = text;
        return this;
    }

    Status failures(int inARow) {
        failures = inARow;
        return this;
    }

    Status comes(Duration every, Instant last) {
        cadence = every;
        lastEdition = last;
        return this;
    }

    Status overdue(Instant since) {
        overdueSince = since;
        return this;
    }

    Status notices(String... lines) {
        notices = List.of(lines);
        return this;
    }

    Status counts(long takenIn, long unreadable) {
        editions = takenIn;
        refused = unreadable;
        return this;
    }

    SourceStatus build() {
        Instant next = outcome == Outcome.STOPPED ? null : POLLED.plus(Duration.ofHours(3));
        return new SourceStatus(
                id,
                kind,
                "Learnt",
                POLLED,
                outcome,
                detail,
                next,
                failures,
                cadence,
                lastEdition,
                overdueSince,
                notices,
                editions,
                refused);
    }
}
