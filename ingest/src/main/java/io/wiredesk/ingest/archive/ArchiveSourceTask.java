package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.connect.IngestSourceTask;
import io.wiredesk.ingest.connect.SourceWork;
import io.wiredesk.ingest.definitions.SourceDefinitions;
import io.wiredesk.schemas.SourceDefinition.Kind;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/** Polls its share of the archives. */
public final class ArchiveSourceTask extends IngestSourceTask<ArchiveConfig> {

    private final Function<ArchiveConfig, Backlog> backlogOf;

    public ArchiveSourceTask() {
        this(
                InstantSource.system(),
                config -> config.definitions(Kind.ARCHIVE),
                config -> config.backlog(InstantSource.system()));
    }

    ArchiveSourceTask(
            InstantSource clock,
            Function<ArchiveConfig, SourceDefinitions> definitionsOf,
            Function<ArchiveConfig, Backlog> backlogOf) {
        super(clock, definitionsOf);
        this.backlogOf = backlogOf;
    }

    @Override
    protected ArchiveConfig config(Map<String, String> props) {
        return new ArchiveConfig(props);
    }

    @Override
    protected SourceWork work(ArchiveConfig config, OffsetStorageReader offsets, InstantSource clock) {
        return new ArchiveWork(new Archives(offsets, clock), backlogOf.apply(config), clock);
    }
}
