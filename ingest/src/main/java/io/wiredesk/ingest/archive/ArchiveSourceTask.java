package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.connect.IngestConfig;
import io.wiredesk.ingest.connect.IngestSourceTask;
import io.wiredesk.ingest.connect.SourceWork;
import io.wiredesk.ingest.definitions.SourceDefinitions;
import io.wiredesk.schemas.SourceDefinition.Kind;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/** Polls its share of the archives. */
public final class ArchiveSourceTask extends IngestSourceTask<IngestConfig> {

    public ArchiveSourceTask() {
        this(InstantSource.system(), config -> config.definitions(Kind.ARCHIVE));
    }

    ArchiveSourceTask(InstantSource clock, Function<IngestConfig, SourceDefinitions> definitionsOf) {
        super(clock, definitionsOf);
    }

    @Override
    protected IngestConfig config(Map<String, String> props) {
        return new IngestConfig(ArchiveSourceConnector.CONFIG, props);
    }

    @Override
    protected SourceWork work(IngestConfig config, OffsetStorageReader offsets, InstantSource clock) {
        return new ArchiveWork(new Archives(offsets), clock);
    }
}
