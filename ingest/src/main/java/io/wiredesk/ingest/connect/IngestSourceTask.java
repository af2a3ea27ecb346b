package io.wiredesk.ingest.connect;

import io.wiredesk.ingest.IngestVersion;
import io.wiredesk.ingest.definitions.SourceDefinitions;
import io.wiredesk.schemas.SourceDefinition;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.jspecify.annotations.Nullable;

/**
 * The life of a task of ours: follows the definitions, lets its sources work, one at a time.
 *
 * @param <C> its settings
 */
public abstract class IngestSourceTask<C extends IngestConfig> extends SourceTask {

    private final InstantSource clock;
    private final Function<C, SourceDefinitions> definitionsOf;
    private @Nullable Running running;

    protected IngestSourceTask(InstantSource clock, Function<C, SourceDefinitions> definitionsOf) {
        this.clock = clock;
        this.definitionsOf = definitionsOf;
    }

    /** Reads the settings. */
    protected abstract C config(Map<String, String> props);

    /** What there is to do, begun where it was left. */
    protected abstract SourceWork work(C config, OffsetStorageReader offsets, InstantSource clock);

    @Override
    public final String version() {
        return IngestVersion.get();
    }

    @Override
    public final void start(Map<String, String> props) {
        C config = config(props);
        running = new Running(
                config,
                definitionsOf.apply(config),
                work(config, context.offsetStorageReader(), clock),
                new Quarantine(),
                new IngestMeters(TaskMetrics.of(context)),
                new StopSignal(),
                clock);
    }

    @Override
    public final @Nullable List<SourceRecord> poll() throws InterruptedException {
        Running now = running;
        return now == null ? null : now.poll().orElse(null);
    }

    @Override
    public final void commitRecord(SourceRecord record, @Nullable RecordMetadata metadata) {
        if (running != null) {
            running.work.written(record);
        }
    }

    @Override
    public final void stop() {
        if (running != null) {
            running.stop();
        }
    }

    /** What a started task works with. */
    private record Running(
            IngestConfig config,
            SourceDefinitions definitions,
            SourceWork work,
            Quarantine quarantine,
            IngestMeters meters,
            StopSignal signal,
            InstantSource clock) {

        Optional<List<SourceRecord>> poll() throws InterruptedException {
            synchronized (definitions) {
                Map<String, SourceDefinition> current = signal.patiently(definitions::current);
                meters.keep(current.keySet());
                work.keep(current, clock.instant());
                return work.next(new IngestRecords(
                        config.channels(definitions.editionPartitions()), quarantine, meters, clock.instant()));
            }
        }

        /** Ends a waiting poll first: Connect may call from another thread, and the consumer bears one at a time. */
        void stop() {
            signal.give();
            work.close();
            synchronized (definitions) {
                definitions.close();
            }
        }
    }
}
