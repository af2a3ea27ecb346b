package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.connect.IngestRecords;
import io.wiredesk.ingest.connect.PollBatch;
import io.wiredesk.ingest.connect.SourcePosition;
import io.wiredesk.ingest.connect.SourceWork;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Mailboxes: due, visit, records. */
final class MailWork implements SourceWork {

    private static final Duration IDLE = Duration.ofSeconds(1);

    private final Mailboxes mailboxes;
    private final MailLanes lanes;
    private final InstantSource clock;
    private final Queue<SourceRecord> written = new ConcurrentLinkedQueue<>();

    MailWork(Mailboxes mailboxes, MailLanes lanes, InstantSource clock) {
        this.mailboxes = mailboxes;
        this.lanes = lanes;
        this.clock = clock;
    }

    @Override
    public void keep(Map<String, SourceDefinition> definitions, Instant now) {
        mailboxes.keep(definitions, now);
        lanes.keep(mailboxes);
    }

    @Override
    public Optional<List<SourceRecord>> next(IngestRecords out) throws InterruptedException {
        Instant now = clock.instant();
        takeNoteOfWritten(now);
        for (Mailbox due : mailboxes.due(now)) {
            if (due.options() == null) {
                return Optional.of(stopped(due, out, now));
            }
            lanes.visit(due, due.options(), now);
        }
        return lanes.next(IDLE).flatMap(event -> records(event, out, clock.instant()));
    }

    /**
     * The status carries the position: with it, what the position says to follow up is certain to be published. Kept for
     * the task's own thread, as not every worker calls from it.
     */
    @Override
    public void written(SourceRecord record) {
        written.add(record);
    }

    @Override
    public void close() {
        lanes.close();
    }

    private void takeNoteOfWritten(Instant now) {
        for (SourceRecord record = written.poll(); record != null; record = written.poll()) {
            String id = String.valueOf(record.sourcePartition().get(SourcePosition.SOURCE));
            Map<String, Object> offset = stored(record);
            if (record.sourcePartition().equals(MailboxState.partition(id))) {
                mailboxes.of(id).ifPresent(mailbox -> mailboxes.put(followingUp(mailbox, offset, now)));
            }
        }
    }

    private static Mailbox followingUp(Mailbox mailbox, Map<String, Object> offset, Instant now) {
        MailboxState state = MailboxState.restored(mailbox.definition(), offset, now);
        Mailbox next = mailbox.written(state);
        return mailbox.safe().followsUp(state) ? next : next.dueAt(now);
    }

    @SuppressWarnings("unchecked") // ours: SourcePosition
    private static Map<String, Object> stored(SourceRecord record) {
        return (Map<String, Object>) record.sourceOffset();
    }

    private Optional<List<SourceRecord>> records(MailEvent event, IngestRecords out, Instant now) {
        Optional<Mailbox> mailbox = mailboxes.of(event.lane().id());
        return switch (event) {
            case MailEvent.Announced announced -> {
                mailbox.ifPresent(m -> mailboxes.put(m.announced(now)));
                yield Optional.empty();
            }
            case MailEvent.Visited visited -> mailbox.map(m -> records(m, visited.visit(), out, now));
        };
    }

    private List<SourceRecord> records(Mailbox before, MailVisit visit, IngestRecords out, Instant now) {
        Mailbox mailbox = before.visited(
                due(before, visit, now), visit.memory(), !visit.editions().isEmpty());
        mailboxes.put(mailbox);
        PollBatch batch = new PollBatch(out, mailbox.id());
        SourcePosition memory = new SourcePosition(
                MailMemory.partition(mailbox.id()), visit.memory().stored());
        visit.editions().forEach(edition -> batch.add(memory, edition));
        visit.refusals().forEach(refusal -> batch.refuse(memory, refusal));
        return batch.close(
                position(mailbox),
                MailStatus.of(mailbox, batch, outcome(visit), detail(visit.ending()), visit.notes(), now));
    }

    private List<SourceRecord> stopped(Mailbox before, IngestRecords out, Instant now) {
        Mailbox mailbox = before.visited(before.state().due(0, 0, null), before.memory(), false);
        mailboxes.put(mailbox);
        PollBatch batch = new PollBatch(out, mailbox.id());
        return batch.close(
                position(mailbox), MailStatus.of(mailbox, batch, Outcome.STOPPED, mailbox.problem(), List.of(), now));
    }

    private static SourcePosition position(Mailbox mailbox) {
        return new SourcePosition(
                MailboxState.partition(mailbox.id()), mailbox.state().stored());
    }

    private static MailboxState due(Mailbox mailbox, MailVisit visit, Instant now) {
        MailboxState state = visit.state();
        int failures = state.failures() + 1;
        int denials = state.denials() + 1;
        return switch (visit.ending()) {
            case Ending.Complete() -> state.due(0, 0, now.plus(mailbox.poll()));
            case Ending.More() -> state.due(0, 0, now);
            case Ending.Broken broken -> state.due(failures, 0, MailSchedule.afterBreak(failures, mailbox.id(), now));
            case Ending.Unsure unsure ->
                state.due(
                        failures,
                        state.denials(),
                        MailSchedule.afterSilence(failures, state.denials(), mailbox.id(), now));
            case Ending.Denied denied ->
                state.due(failures, denials, MailSchedule.afterDenial(denials, mailbox.id(), now));
        };
    }

    private static Outcome outcome(MailVisit visit) {
        return switch (visit.ending()) {
            case Ending.Broken broken -> Outcome.FAILED;
            case Ending.Unsure unsure -> Outcome.FAILED;
            case Ending.Denied denied -> Outcome.FAILED;
            default -> visit.editions().isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATED;
        };
    }

    private static @Nullable String detail(Ending ending) {
        return switch (ending) {
            case Ending.Complete() -> null;
            case Ending.More() -> null;
            case Ending.Broken broken -> broken.why();
            case Ending.Unsure unsure -> unsure.why();
            case Ending.Denied denied -> denied.why();
        };
    }
}
