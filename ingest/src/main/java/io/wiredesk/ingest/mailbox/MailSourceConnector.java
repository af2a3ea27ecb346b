package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.connect.IngestSourceConnector;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;

/** Takes newsletters from the mailboxes among the source definitions. */
public final class MailSourceConnector extends IngestSourceConnector {

    @Override
    public ConfigDef config() {
        return MailConfig.DEFINITION;
    }

    @Override
    public Class<? extends Task> taskClass() {
        return MailSourceTask.class;
    }
}
