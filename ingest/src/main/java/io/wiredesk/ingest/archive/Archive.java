package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.connect.IngestRecords;
import io.wiredesk.ingest.connect.PollBatch;
import io.wiredesk.ingest.connect.SourcePosition;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.jspecify.annotations.Nullable;

/** One archive of this task: scans its location, reads what is new in batches, remembers how far it is. */
final class Archive {

    /** Files still being written are looked at again this soon. */
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final SourceDefinition definition;
    private final FileOffsets offsets;
    private final Deque<ArchiveFile> unread = new ArrayDeque<>();
    private @Nullable String problem;
    private ArchiveOptions options = ArchiveOptions.DEFAULT;
    private @Nullable Instant due;
    private int failures;
    private boolean settling;

    Archive(SourceDefinition definition, OffsetStorageReader stored, Instant now) {
        this.definition = definition;
        this.offsets = new FileOffsets(definition.id(), stored);
        this.due = isFinished(stored) ? null : now;
        try {
            options = ArchiveOptions.of(definition);
        } catch (IllegalArgumentException e) {
            problem = e.getMessage();
        }
    }

    SourceDefinition definition() {
        return definition;
    }

    /** When it wants to be polled; empty if never again. */
    Optional<Instant> due() {
        return Optional.ofNullable(due);
    }

    /** The records of one poll: what is unread, as much as fits a batch, and the status. */
    List<SourceRecord> poll(IngestRecords out, Instant now) {
        PollBatch batch = new PollBatch(out, definition.id());
        if (problem != null) {
            due = null;
            return status(batch, Outcome.STOPPED, problem, now);
        }
        try {
            scan(now);
            read(batch, now);
        } catch (IOException | RuntimeException e) {
            failures++;
            due = now.plus(options.every());
            return status(batch, Outcome.FAILED, reason(e), now);
        }
        failures = 0;
        due = next(now);
        return status(batch, outcome(batch), detail(batch), now);
    }

    private void scan(Instant now) throws IOException {
        if (!unread.isEmpty()) {
            return;
        }
        ArchiveScan scan = ArchiveScan.of(Path.of(definition.location()), now);
        offsets.load(scan.files());
        for (ArchiveFile file : scan.files()) {
            FileOffset known = offsets.of(file);
            if (known == null || !known.covers(file)) {
                unread.add(file);
            }
        }
        settling = scan.unsettled() > 0;
    }

    private void read(PollBatch batch, Instant now) {
        FileTurn turn = new FileTurn(options, new Edition.Source("archive", definition.id()), offsets);
        while (!unread.isEmpty() && !FileTurn.isFull(batch)) {
            if (turn.read(unread.getFirst(), batch, now)) {
                unread.removeFirst();
            }
        }
    }

    private @Nullable Instant next(Instant now) {
        if (!unread.isEmpty()) {
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

    private static String reason(Exception e) {
        return switch (e) {
            case NoSuchFileException missing -> "the location does not exist; create it or correct the definition";
            case AccessDeniedException denied -> "the location may not be read; check its permissions";
            case InvalidPathException invalid -> "the location is no path; correct the definition";
            default -> "the location cannot be listed (" + e.getClass().getSimpleName() + ")";
        };
    }

    private List<SourceRecord> status(PollBatch batch, Outcome outcome, @Nullable String detail, Instant now) {
        SourceStatus status = new SourceStatus(
                definition.id(),
                definition.kind(),
                definition.title(),
                now,
                outcome,
                detail,
                due,
                failures,
                null,
                null,
                null,
                null,
                batch.editions(),
                batch.refused());
        return batch.close(new SourcePosition(partition(), stored()), status);
    }

    private Map<String, String> partition() {
        return Map.of(SourcePosition.SOURCE, definition.id());
    }

    private Map<String, Object> stored() {
        return Map.of("definition", fingerprint(), "finished", due == null);
    }

    private boolean isFinished(OffsetStorageReader reader) {
        Map<String, Object> stored = reader.offset(partition());
        return stored != null
                && fingerprint().equals(stored.get("definition"))
                && Boolean.TRUE.equals(stored.get("finished"));
    }

    private String fingerprint() {
        return Ids.hash(definition.location(), new TreeMap<>(definition.options()).toString());
    }
}
