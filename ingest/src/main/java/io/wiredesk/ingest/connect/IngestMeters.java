package io.wiredesk.ingest.connect;

import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Predicate;

/**
 * What a task has done. Sources are counted, never named: there may be thousands. Written by the task's thread, read by
 * any.
 */
final class IngestMeters {

    private final Map<Outcome, DoubleAdder> polls = new EnumMap<>(Outcome.class);
    private final DoubleAdder editions = new DoubleAdder();
    private final DoubleAdder bytes = new DoubleAdder();
    private final DoubleAdder deadLetters = new DoubleAdder();
    private final DoubleAdder lateSeconds = new DoubleAdder();
    private final Map<String, SourceStatus> last = new ConcurrentHashMap<>();

    /** Counts for whoever looks. */
    IngestMeters(TaskMetrics metrics) {
        for (Outcome outcome : Outcome.values()) {
            DoubleAdder counter = new DoubleAdder();
            polls.put(outcome, counter);
            metrics.add("ingest-polls-total", "Polls, by outcome", Map.of("outcome", outcome.wireName()), counter::sum);
        }
        metrics.add("ingest-editions-total", "Editions taken in, new or changed", editions::sum);
        metrics.add("ingest-bytes-total", "Size of the editions taken in, as they are written", bytes::sum);
        metrics.add("ingest-dead-letters-total", "Inputs that could not be read", deadLetters::sum);
        metrics.add("ingest-late-seconds-total", "How long polls began after they were due, in all", lateSeconds::sum);
        metrics.add("ingest-sources", "Sources that have been polled", last::size);
        metrics.add(
                "ingest-sources-failing",
                "Sources whose last poll failed",
                () -> count(status -> status.outcome() == Outcome.FAILED));
        metrics.add(
                "ingest-sources-overdue",
                "Sources whose next edition is missing by their own habit",
                () -> count(status -> status.overdueSince() != null));
    }

    void edition(int size) {
        editions.add(1);
        bytes.add(size);
    }

    void deadLetter() {
        deadLetters.add(1);
    }

    /** Of a source, after a poll. */
    void polled(SourceStatus status) {
        DoubleAdder counter = polls.get(status.outcome());
        if (counter != null) {
            counter.add(1);
        }
        SourceStatus before = last.put(status.id(), status);
        Instant due = before == null ? null : before.nextPoll();
        if (due != null && due.isBefore(status.lastPoll())) {
            lateSeconds.add(Duration.between(due, status.lastPoll()).toMillis() / 1000.0);
        }
    }

    /** Forgets all other sources. */
    void keep(Set<String> ids) {
        last.keySet().retainAll(ids);
    }

    private long count(Predicate<SourceStatus> which) {
        return last.values().stream().filter(which).count();
    }
}
