package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.connect.IngestSourceTask;
import io.wiredesk.ingest.connect.SourceWork;
import io.wiredesk.ingest.definitions.SourceDefinitions;
import io.wiredesk.ingest.oauth.TokenEndpoint;
import io.wiredesk.schemas.SourceDefinition.Kind;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/** Visits its share of the mailboxes. */
public final class MailSourceTask extends IngestSourceTask<MailConfig> {

    public MailSourceTask() {
        this(InstantSource.system(), config -> config.definitions(Kind.MAIL));
    }

    MailSourceTask(InstantSource clock, Function<MailConfig, SourceDefinitions> definitionsOf) {
        super(clock, definitionsOf);
    }

    @Override
    protected MailConfig config(Map<String, String> props) {
        return new MailConfig(props);
    }

    @Override
    protected SourceWork work(MailConfig config, OffsetStorageReader offsets, InstantSource clock) {
        TokenEndpoint tokens = config.tokenEndpoint();
        MailLanes lanes = new MailLanes(config.network(), () -> new Keys(System::getenv, tokens, clock));
        return new MailWork(new Mailboxes(offsets), lanes, clock);
    }
}
