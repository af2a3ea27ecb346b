package io.wiredesk.deploy.line;

import io.wiredesk.deploy.channel.ChannelReader;
import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.channel.Located;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.SourceDefinition;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Brings {@code source-definitions} in line with {@code wiredesk.yaml}. Only what the file declared is ever removed:
 * sources that were added by command stay.
 */
final class SourceSync {

    /** Marks a definition as the file's. */
    private static final String ORIGIN = "origin";

    private static final String FILE = "wiredesk.yaml";

    private final Channel<SourceDefinition> channel;
    private final String bootstrap;

    SourceSync(Channels channels, String bootstrap) {
        this.channel = channels.sourceDefinitions();
        this.bootstrap = bootstrap;
    }

    /** What it did. */
    SourceChanges declare(List<SourceDefinition> wanted) {
        List<Located<SourceDefinition>> known = read();
        SourceChanges changes = SourceChanges.of(
                known, wanted.stream().map(SourceSync::declared).toList(), SourceSync::isDeclared);
        try (ChannelWriter writer = new ChannelWriter(KafkaClients.producer(bootstrap), InstantSource.system())) {
            changes.written().forEach(definition -> writer.put(channel, definition.id(), definition));
            changes.removed().forEach(record -> writer.delete(channel, record));
        }
        return changes;
    }

    private static boolean isDeclared(SourceDefinition definition) {
        return FILE.equals(definition.options().get(ORIGIN));
    }

    private List<Located<SourceDefinition>> read() {
        try (Consumer<String, byte[]> consumer = KafkaClients.consumer(bootstrap)) {
            return new ChannelReader(consumer).read(channel).records();
        }
    }

    private static SourceDefinition declared(SourceDefinition definition) {
        Map<String, String> options = new HashMap<>(definition.options());
        options.put(ORIGIN, FILE);
        return new SourceDefinition(
                definition.id(), definition.kind(), definition.location(), definition.title(), options);
    }
}
