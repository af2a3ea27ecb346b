package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.IngestVersion;
import io.wiredesk.ingest.connect.IngestConfig;
import io.wiredesk.ingest.connect.IngestRecords;
import io.wiredesk.ingest.connect.StopSignal;
import io.wiredesk.ingest.definitions.SourceDefinitions;
import io.wiredesk.schemas.SourceDefinition.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.jspecify.annotations.Nullable;

/** Polls its share of the archives: due, scan, read, records. */
public final class ArchiveSourceTask extends SourceTask {

    private static final Duration IDLE = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Function<IngestConfig, SourceDefinitions> definitionsOf;
    private @Nullable Running running;

    public ArchiveSourceTask() {
        this(InstantSource.system(), config -> config.definitions(Kind.ARCHIVE));
    }

    ArchiveSourceTask(InstantSource clock, Function<IngestConfig, SourceDefinitions> definitionsOf) {
        this.clock = clock;
        this.definitionsOf = definitionsOf;
    }

    @Override
    public String version() {
        return IngestVersion.get();
    }

    @Override
    public void start(Map<String, String> props) {
        IngestConfig config = new IngestConfig(ArchiveSourceConnector.CONFIG, props);
        Archives archives = new Archives(context.offsetStorageReader());
        running = new Running(config, definitionsOf.apply(config), archives, new StopSignal());
    }

    @Override
    public @Nullable List<SourceRecord> poll() throws InterruptedException {
        Running now = running;
        return now == null ? null : now.poll(clock.instant()).orElse(null);
    }

    @Override
    public void stop() {
        if (running != null) {
            running.stop();
        }
    }

    /** What a started task works with. */
    private record Running(IngestConfig config, SourceDefinitions definitions, Archives archives, StopSignal signal) {

        Optional<List<SourceRecord>> poll(Instant now) throws InterruptedException {
            synchronized (definitions) {
                archives.keep(signal.patiently(definitions::current), now);
                Optional<Archive> due = archives.due(now);
                if (due.isEmpty()) {
                    signal.await(IDLE);
                    return Optional.empty();
                }
                IngestRecords out = new IngestRecords(config.channels(definitions.editionPartitions()));
                return due.map(archive -> archive.poll(out, now));
            }
        }

        /** Ends a waiting poll first: Connect may call from another thread, and the consumer bears one at a time. */
        void stop() {
            signal.give();
            synchronized (definitions) {
                definitions.close();
            }
        }
    }
}
