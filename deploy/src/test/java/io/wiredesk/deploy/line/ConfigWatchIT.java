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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@KafkaBroker
class ConfigWatchIT {

    private static final Channels CHANNELS = new Channels("config-watch.", 1);

    @TempDir
    Path folder;

    private String bootstrap;
    private ConfigWatch watch;

    @BeforeEach
    void connect(Broker broker) {
        bootstrap = broker.bootstrap();
        broker.create(CHANNELS.sourceDefinitions());
        watch = new ConfigWatch(folder.resolve("wiredesk.yaml"), new SourceSync(CHANNELS, bootstrap));
    }

    @Test
    void sources_follow_the_file_and_survive_its_mistakes() throws IOException {
        byCommand("by-command");

        follow("sources: [{id: a, archive: .}, {id: b, archive: ., title: B}]");
        assertThat(sources()).containsExactlyInAnyOrder("by-command null", "a null", "b B");

        follow("sources: [{id: a, archive: ., title: A}, {id: c, archive: .}]");
        assertThat(sources()).containsExactlyInAnyOrder("by-command null", "a A", "c null");
        long written = written();

        follow("sources: [{id: a, archive: ., titel: A}]");
        follow("sources: [{id: a, archive: ./nowhere}]");
        follow("sources: [");
        follow("");
        Files.delete(folder.resolve("wiredesk.yaml"));
        watch.follow();
        follow("prefix: other.\nsources: [{id: c, archive: .}, {id: a, archive: ., title: A}]");
        assertThat(sources()).containsExactlyInAnyOrder("by-command null", "a A", "c null");
        assertThat(written()).as("records").isEqualTo(written);

        follow("sources: []");
        assertThat(sources()).containsExactly("by-command null");
    }

    private void follow(String yaml) throws IOException {
        Files.writeString(folder.resolve("wiredesk.yaml"), yaml);
        watch.follow();
    }

    private void byCommand(String id) {
        try (ChannelWriter writer = new ChannelWriter(KafkaClients.producer(bootstrap), InstantSource.system())) {
            writer.put(
                    CHANNELS.sourceDefinitions(),
                    id,
                    new SourceDefinition(id, Kind.FEED, "https://example.org/", null, Map.of()));
        }
    }

    private List<String> sources() {
        return records().stream()
                .map(record -> record.key() + " " + record.value().title())
                .toList();
    }

    /** Up to where the channel is written. */
    private long written() {
        return records().stream().mapToLong(Located::offset).max().orElseThrow();
    }

    private List<Located<SourceDefinition>> records() {
        try (var consumer = KafkaClients.consumer(bootstrap)) {
            return new ChannelReader(consumer)
                    .read(CHANNELS.sourceDefinitions())
                    .records();
        }
    }
}
