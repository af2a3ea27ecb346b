package io.wiredesk.deploy.line;

import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.channel.Partitions;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Has a running wiredesk take in archives once: a source definition each, watched until its source has stopped, then
 * taken back. How far each file was read stays known, so a second import adds nothing and a broken one goes on.
 */
public final class ArchiveImport implements AutoCloseable {

    private final Channels channels;
    private final String bootstrap;
    private final Consumer<String, byte[]> consumer;
    private final InstantSource clock = InstantSource.system();

    /** Talks to this installation. */
    public ArchiveImport(Channels channels, String bootstrap) {
        this.channels = channels;
        this.bootstrap = bootstrap;
        this.consumer = KafkaClients.consumer(bootstrap);
    }

    /**
     * Takes them in; returns when all are read.
     *
     * @param paths files or folders, seen by the process that runs wiredesk
     * @param progress is told how far it is, whenever that has changed
     */
    public ImportState take(List<Path> paths, java.util.function.Consumer<ImportState> progress) {
        Partitions statuses = Partitions.of(channels.sources(), consumer);
        statuses.ends().forEach(consumer::seek);
        List<SourceDefinition> definitions =
                paths.stream().map(this::definition).distinct().toList();
        write(writer -> definitions.forEach(d -> writer.put(channels.sourceDefinitions(), d.id(), d)));
        Watch watch = new Watch(definitions, progress);
        statuses.readOn(watch::wantsMore);
        write(writer -> definitions.forEach(d -> writer.delete(channels.sourceDefinitions(), d.id())));
        return watch.state;
    }

    private SourceDefinition definition(Path path) {
        String location = path.toAbsolutePath().normalize().toString();
        return new SourceDefinition(
                "import-" + Ids.hash(location).substring(0, 12),
                SourceDefinition.Kind.ARCHIVE,
                location,
                null,
                Map.of("once", "true", "requested", clock.instant().toString()));
    }

    private void write(java.util.function.Consumer<ChannelWriter> what) {
        try (ChannelWriter writer = new ChannelWriter(KafkaClients.producer(bootstrap), clock)) {
            what.accept(writer);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static final class Watch {

        private final Set<String> open = new HashSet<>();
        private final java.util.function.Consumer<ImportState> progress;
        private ImportState state = ImportState.NONE;

        Watch(List<SourceDefinition> definitions, java.util.function.Consumer<ImportState> progress) {
            definitions.forEach(definition -> open.add(definition.id()));
            this.progress = progress;
        }

        /** A status may come several times: copies carry what else has moved. */
        boolean wantsMore(ConsumerRecord<String, byte[]> record) {
            if (record.value() != null && open.contains(record.key())) {
                SourceStatus status = Json.read(record.value(), SourceStatus.class);
                ImportState before = state;
                state = before.after(status);
                if (!state.equals(before)) {
                    progress.accept(state);
                }
                if (status.outcome() == SourceStatus.Outcome.STOPPED) {
                    open.remove(record.key());
                }
            }
            return !open.isEmpty();
        }
    }
}
