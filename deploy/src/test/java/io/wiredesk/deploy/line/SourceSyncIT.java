package io.wiredesk.deploy.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.channel.ChannelReader;
import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.channel.Located;
import io.wiredesk.deploy.runtime.KafkaBackend.Broker;
import io.wiredesk.deploy.runtime.KafkaBroker;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceDefinition.Kind;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@KafkaBroker
class SourceSyncIT {

    private static final Channels CHANNELS = new Channels("source-sync.", 1);

    @Test
    void what_the_file_declares_comes_changes_and_goes_what_was_added_by_command_stays(Broker broker) {
        broker.create(CHANNELS.sourceDefinitions());
        SourceSync sync = new SourceSync(CHANNELS, broker.bootstrap());
        add(source("by-command", null), broker);

        sync.declare(List.of(source("a", null), source("b", null)));
        long written = read(broker).stream().mapToLong(Located::offset).max().orElseThrow();
        sync.declare(List.of(source("b", null), source("a", null)));
        assertThat(read(broker)).extracting(Located::key).containsExactlyInAnyOrder("by-command", "a", "b");
        assertThat(read(broker).stream().mapToLong(Located::offset).max()).hasValue(written);

        sync.declare(List.of(source("a", "Renamed")));

        assertThat(read(broker))
                .extracting(record -> record.key() + " " + record.value().title())
                .containsExactlyInAnyOrder("by-command null", "a Renamed");
        sync.declare(List.of());
        assertThat(read(broker)).extracting(Located::key).containsExactly("by-command");
    }

    private static SourceDefinition source(String id, @Nullable String title) {
        return new SourceDefinition(id, Kind.FEED, "https://example.org/" + id, title, Map.of("every", "PT30M"));
    }

    private static void add(SourceDefinition source, Broker broker) {
        try (ChannelWriter writer =
                new ChannelWriter(KafkaClients.producer(broker.bootstrap()), InstantSource.system())) {
            writer.put(CHANNELS.sourceDefinitions(), source.id(), source);
        }
    }

    private static List<Located<SourceDefinition>> read(Broker broker) {
        try (var consumer = KafkaClients.consumer(broker.bootstrap())) {
            return new ChannelReader(consumer)
                    .read(CHANNELS.sourceDefinitions())
                    .records();
        }
    }
}
