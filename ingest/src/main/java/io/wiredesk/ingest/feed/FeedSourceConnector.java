package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.connect.IngestSourceConnector;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;

/** Polls the feeds among the source definitions. */
public final class FeedSourceConnector extends IngestSourceConnector {

    @Override
    public ConfigDef config() {
        return FeedConfig.DEFINITION;
    }

    @Override
    public Class<? extends Task> taskClass() {
        return FeedSourceTask.class;
    }
}
