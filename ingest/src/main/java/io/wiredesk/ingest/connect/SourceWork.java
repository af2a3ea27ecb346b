package io.wiredesk.ingest.connect;

import io.wiredesk.schemas.SourceDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.source.SourceRecord;

/** What a task does with its sources, whatever their kind. All but {@link #close} is called by one thread. */
public interface SourceWork extends AutoCloseable {

    /** Takes over which sources there are now, by id; called before every {@link #next}. */
    void keep(Map<String, SourceDefinition> definitions, Instant now);

    /**
     * The records of the next poll of one source, to be written in one transaction; waits a second at most.
     *
     * @return empty if nothing was due
     */
    Optional<List<SourceRecord>> next(IngestRecords out) throws InterruptedException;

    /** A record is committed: what must not happen before is due now. */
    default void written(SourceRecord record) {}

    /** Ends a waiting {@link #next} at once and gives up what it holds; from any thread. */
    @Override
    void close();
}
