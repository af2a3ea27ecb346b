package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.connect.IngestConfig;
import io.wiredesk.ingest.connect.IngestSourceConnector;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;

/** Reads the archives among the source definitions: files and folders, and what comes into them later. */
public final class ArchiveSourceConnector extends IngestSourceConnector {

    static final ConfigDef CONFIG = IngestConfig.definition();

    @Override
    public ConfigDef config() {
        return CONFIG;
    }

    @Override
    public Class<? extends Task> taskClass() {
        return ArchiveSourceTask.class;
    }
}
