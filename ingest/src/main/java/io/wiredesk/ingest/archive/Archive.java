package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.EventTime;
import io.wiredesk.ingest.connect.IngestRecords;
import io.wiredesk.ingest.connect.PollBatch;
import io.wiredesk.ingest.connect.SourcePosition;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.jspecify.annotations.Nullable;

/** One archive of this task: scans its location, reads what is new in batches, remembers how far it is. */
final class Archive implements AutoCloseable {

    /** Files still being written are looked at again this soon. */
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private static final String LAST_EDITION = "lastEdition";

    private final SourceDefinition definition;
    private final FileOffsets offsets;
    private final ArchiveReading reading;
    private final LastWord lastWord = new LastWord();
    private @Nullable String problem;
    private ArchiveOptions options = ArchiveOptions.DEFAULT;
    private @Nullable Instant due;
    private @Nullable Instant lastEdition;
    private int failures;
    private boolean settling;

    Archive(SourceDefinition definition, OffsetStorageReader stored, InstantSource clock) {
        this.definition = definition;
        this.offsets = new FileOffsets(definition.id(), stored);
        Map<String, Object> left = Objects.requireNonNullElse(stored.offset(partition()), Map.of());
        this.due = isFinished(left) ? null : clock.instant();
        this.lastEdition = left.get(LAST_EDITION) instanceof Long millis ? Instant.ofEpochMilli(millis) : null;
        try {
            options = ArchiveOptions.of(definition);
        } catch (IllegalArgumentException e) {
            problem = e.getMessage();
        }
        Edition.Source source = new Edition.Source("archive", definition.id());
        this.reading = new ArchiveReading(offsets, (file, from) -> {
            Input input = EditionReader.input(file.path(), file.key(), options.naming(), source, clock);
            return OpenFile.open(file.path(), input, from);
        });
    }

    SourceDefinition definition() {
        return definition;
    }

    /** When it wants to be polled; empty if never again. */
    Optional<Instant> due() {
        return Optional.ofNullable(due);
    }

    /** Whether it is taken in once, and so can wait for what is taken in as it comes. */
    boolean isBackfill() {
        return options.once();
    }

    /** Puts the next poll off. */
    void wait(Instant until) {
        due = until;
    }

    /** The records of one poll: what is unread, as much as fits a batch, and the status if there is something to say. */
    Optional<List<SourceRecord>> poll(IngestRecords out, Instant now) {
        PollBatch batch = new PollBatch(out, definition.id());
        if (problem != null) {
            due = null;
            return records(batch, status(batch, Outcome.STOPPED, problem, now));
        }
        try {
            scan(batch, now);
            reading.read(batch);
            lastEdition = newest(batch);
        } catch (IOException | RuntimeException e) {
            failures++;
            due = now.plus(options.every());
            return records(batch, status(batch, Outcome.FAILED, ScanFailure.words(e), now));
        }
        failures = 0;
        due = next(now);
        return records(batch, status(batch, outcome(batch), detail(batch), now));
    }

    private void scan(PollBatch batch, Instant now) throws IOException {
        if (!reading.isFinished()) {
            return;
        }
        ArchiveScan scan = ArchiveScan.of(Path.of(definition.location()), now);
        reading.take(scan);
        offsets.forget(scan.files(), now).forEach(batch::move);
        settling = scan.unsettled() > 0;
    }

    private @Nullable Instant newest(PollBatch batch) {
        Instant read = batch.newest();
        return read == null ? lastEdition : EventTime.later(lastEdition, read);
    }

    private @Nullable Instant next(Instant now) {
        if (!reading.isFinished()) {
            return now;
        }
        if (settling) {
            return now.plus(SETTLING);
        }
        return options.once() ? null : now.plus(options.every());
    }

    private Outcome outcome(PollBatch batch) {
        if (due == null) {
            return Outcome.STOPPED;
        }
        return batch.editions() > 0 ? Outcome.UPDATED : Outcome.UNCHANGED;
    }

    private static @Nullable String detail(PollBatch batch) {
        return batch.refused() == 0 ? null : batch.refused() + " could not be read; see dead letters";
    }

    private SourceStatus status(PollBatch batch, Outcome outcome, @Nullable String detail, Instant now) {
        long known = reading.known();
        return new SourceStatus(
                definition.id(),
                definition.kind(),
                definition.title(),
                now,
                outcome,
                detail,
                due,
                failures,
                null,
                lastEdition,
                null,
                options.once() && known > 0 ? List.of(known + " edition(s) were taken in before") : List.of(),
                batch.editions(),
                batch.refused(),
                options.once() ? reading.progress() : null);
    }

    private Optional<List<SourceRecord>> records(PollBatch batch, SourceStatus status) {
        boolean worthSaying = lastWord.isNew(status) || batch.moves();
        return worthSaying
                ? Optional.of(batch.close(new SourcePosition(partition(), stored()), status))
                : Optional.empty();
    }

    private Map<String, String> partition() {
        return Map.of(SourcePosition.SOURCE, definition.id());
    }

    private Map<String, Object> stored() {
        Map<String, Object> stored = new HashMap<>(Map.of("definition", fingerprint(), "finished", due == null));
        if (lastEdition != null) {
            stored.put(LAST_EDITION, lastEdition.toEpochMilli());
        }
        return stored;
    }

    private boolean isFinished(Map<String, Object> left) {
        return fingerprint().equals(left.get("definition")) && Boolean.TRUE.equals(left.get("finished"));
    }

    private String fingerprint() {
        return Ids.hash(definition.location(), new TreeMap<>(definition.options()).toString());
    }

    @Override
    public void close() {
        reading.close();
    }
}
