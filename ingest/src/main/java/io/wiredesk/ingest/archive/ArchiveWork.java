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

    private final Archives archives;
    private final InstantSource clock;
    private final StopSignal signal = new StopSignal();

    ArchiveWork(Archives archives, InstantSource clock) {
        this.archives = archives;
        this.clock = clock;
    }

    @Override
    public void keep(Map<String, SourceDefinition> definitions, Instant now) {
        archives.keep(definitions, now);
    }

    @Override
    public Optional<List<SourceRecord>> next(IngestRecords out) throws InterruptedException {
        Instant now = clock.instant();
        Optional<Archive> due = archives.due(now);
        if (due.isEmpty()) {
            signal.await(IDLE);
        }
        return due.map(archive -> archive.poll(out, now));
    }

    @Override
    public void close() {
        signal.give();
    }
}
