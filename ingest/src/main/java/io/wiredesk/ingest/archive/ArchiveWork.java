package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.connect.IngestRecords;
import io.wiredesk.ingest.connect.SourceWork;
import io.wiredesk.ingest.connect.StopSignal;
import io.wiredesk.schemas.SourceDefinition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.source.SourceRecord;

/** Archives: due, scan, read, records. */
final class ArchiveWork implements SourceWork {

    private static final Duration IDLE = Duration.ofSeconds(1);

    /** Backfill that waits asks again this soon. */
    private static final Duration HELD_BACK = Duration.ofMillis(100);

    private final Archives archives;
    private final Backlog backlog;
    private final InstantSource clock;
    private final StopSignal signal = new StopSignal();

    ArchiveWork(Archives archives, Backlog backlog, InstantSource clock) {
        this.archives = archives;
        this.backlog = backlog;
        this.clock = clock;
    }

    @Override
    public void keep(Map<String, SourceDefinition> definitions, Instant now) {
        synchronized (archives) {
            archives.keep(definitions);
        }
    }

    @Override
    public Optional<List<SourceRecord>> next(IngestRecords out) throws InterruptedException {
        Instant now = clock.instant();
        synchronized (archives) {
            Optional<Archive> turn = archives.turn(now);
            if (turn.isPresent()) {
                return next(turn.get(), out, now);
            }
        }
        signal.await(untilDue(now));
        return Optional.empty();
    }

    private Optional<List<SourceRecord>> next(Archive archive, IngestRecords out, Instant now) {
        if (archive.isBackfill() && backlog.isLong()) {
            archive.wait(now.plus(HELD_BACK));
            return Optional.empty();
        }
        return archive.poll(out, now);
    }

    private Duration untilDue(Instant now) {
        Duration wait =
                archives.nextDue().map(due -> Duration.between(now, due)).orElse(IDLE);
        return wait.compareTo(IDLE) < 0 ? wait : IDLE;
    }

    /** Lets a poll end first: a file closed under it would look damaged. */
    @Override
    public void close() {
        signal.give();
        synchronized (archives) {
            archives.close();
            backlog.close();
        }
    }
}
