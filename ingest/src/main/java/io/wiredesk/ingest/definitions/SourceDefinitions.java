package io.wiredesk.ingest.definitions;

import io.wiredesk.schemas.SourceDefinition;
import java.util.Map;

/** What one task has to poll, kept up to date while it runs. Used by one thread. */
public interface SourceDefinitions extends AutoCloseable {

    /**
     * The definitions of this task's kind and share as they stand now, by source id, in stable order. Takes in what
     * has changed since the last call without waiting for more.
     *
     * @return never changed later; the very same as long as nothing has changed
     * @throws org.apache.kafka.common.errors.RetriableException (or Connect's) if the broker cannot be asked right now
     */
    Map<String, SourceDefinition> current();

    /** How many partitions the editions channel has. */
    int editionPartitions();

    @Override
    void close();
}
