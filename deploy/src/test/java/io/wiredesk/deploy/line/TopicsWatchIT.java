package io.wiredesk.deploy.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.channel.ChannelReader;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.runtime.ChannelProvisioner;
import io.wiredesk.deploy.runtime.KafkaBackend.Broker;
import io.wiredesk.deploy.runtime.KafkaBroker;
import io.wiredesk.enrich.tag.NewsTopics;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.NewsTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@KafkaBroker
class TopicsWatchIT {

    private static final Channels CHANNELS = new Channels("topics-watch.", 1);

    @TempDir
    Path folder;

    private String bootstrap;
    private Admin admin;

    @BeforeEach
    void connect(Broker broker) {
        bootstrap = broker.bootstrap();
        broker.create(CHANNELS.topics());
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    @AfterEach
    void disconnect() {
        admin.close();
    }

    @Test
    void a_file_in_force_follows_its_changes_and_survives_its_mistakes() throws Exception {
        Path file = write("topics: [{label: Space, any: [rocket]}]");
        NewsTopicSync sync = new NewsTopicSync(CHANNELS, bootstrap, new ChannelProvisioner(admin));
        sync.apply(UserTopics.of(Optional.of(file)).all());
        TopicsWatch watch = new TopicsWatch(file, sync);
        assertThat(own()).containsExactly("space");
        assertThat(streamed()).contains("space");

        write("topics: [{label: Tides, any: [ebb, flood]}, {label: Locks, any: [lock], stream: false}]");
        watch.follow();
        assertThat(own()).containsExactlyInAnyOrder("tides", "locks");
        assertThat(streamed()).contains("space", "tides").doesNotContain("locks");

        write("topics: [{label: Tides, quary: ebb}]");
        watch.follow();
        assertThat(own()).containsExactlyInAnyOrder("tides", "locks");

        Files.delete(file);
        watch.follow();
        assertThat(own()).containsExactlyInAnyOrder("tides", "locks");

        write("topics: [{label: Space, any: [rocket, comet]}]");
        watch.follow();
        assertThat(own()).containsExactly("space");
        assertThat(streamed()).contains("space", "tides");

        write("");
        watch.follow();
        assertThat(own()).containsExactly("space");

        write("topics: []");
        watch.follow();
        assertThat(own()).isEmpty();
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("topics.yaml"), yaml);
    }

    private Set<String> own() {
        Set<String> builtIn = NewsTopics.builtIn().stream().map(NewsTopic::slug).collect(Collectors.toSet());
        return definitions().keySet().stream()
                .filter(slug -> !builtIn.contains(slug))
                .collect(Collectors.toSet());
    }

    private Map<String, NewsTopic> definitions() {
        try (var consumer = KafkaClients.consumer(bootstrap)) {
            return new ChannelReader(consumer).read(CHANNELS.topics()).byKey();
        }
    }

    private Set<String> streamed() throws Exception {
        return admin.listTopics().names().get().stream()
                .flatMap(name -> CHANNELS.slugOf(name).stream())
                .collect(Collectors.toSet());
    }
}
