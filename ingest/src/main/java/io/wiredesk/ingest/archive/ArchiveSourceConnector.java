package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.connect.IngestSourceConnector;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;

/** Reads the archives among the source definitions: files and folders, and what comes into them later. */
public final class ArchiveSourceConnector extends IngestSourceConnector {

    @Override
    public ConfigDef config() {
        return ArchiveConfig.DEFINITION;
    }

    @Override
    public Class<? extends Task> taskClass() {
        return ArchiveSourceTask.class;
    }
}
