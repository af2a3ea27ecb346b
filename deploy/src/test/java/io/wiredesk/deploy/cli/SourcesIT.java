package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.channel.ChannelReader;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.runtime.KafkaBackend.Broker;
import io.wiredesk.deploy.runtime.KafkaBroker;
import io.wiredesk.deploy.runtime.RunningInstance;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceDefinition.Kind;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@KafkaBroker
class SourcesIT {

    private static final String SECRET = "https://example.org/private-0815/feed.xml";

    private static Broker broker;

    @TempDir
    Path folder;

    @BeforeAll
    static void use(Broker shared) {
        broker = shared;
    }

    @Test
    void a_source_is_added_listed_and_removed() throws Exception {
        Channels channels = channels("life.");

        assertThat(run(channels, "add", SECRET, "--id", "example", "--title", "Example", "--every", "30m")
                        .out())
                .isEqualTo("Added feed example.\n");
        assertThat(definitions(channels))
                .isEqualTo(Map.of(
                        "example",
                        new SourceDefinition("example", Kind.FEED, SECRET, "Example", Map.of("every", "PT30M"))));
        assertThat(run(channels).out())
                .contains("example  feed  Example", "not polled yet")
                .doesNotContain("0815");
        assertThat(run(channels, "remove", "example").out()).startsWith("Removed example.");
        assertThat(definitions(channels)).isEmpty();
    }

    @Test
    void adding_it_again_changes_nothing_and_another_of_that_name_is_refused() throws Exception {
        Channels channels = channels("again.");

        CommandRun first = run(channels, "add", folder.toString(), "--id", "letters");
        CommandRun again = run(channels, "add", folder.toString(), "--id", "letters");
        CommandRun other = run(channels, "add", SECRET, "--id", "letters");

        assertThat(first.out()).isEqualTo("Added archive letters.\n");
        assertThat(again.out()).isEqualTo("Nothing to do: letters is a source already.\n");
        assertThat(other.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(other.err()).contains("another source with the id letters").doesNotContain("0815");
    }

    @Test
    void the_running_instance_is_found_in_its_data_folder() throws Exception {
        Channels channels = channels("found.");
        long pid = ProcessHandle.current().pid();
        RunningInstance here = new RunningInstance(broker.bootstrap(), 1, channels.prefix(), 1, pid);
        Files.write(folder.resolve("run.json"), Json.bytes(here));

        CommandRun run = CommandRun.of("sources", "--data", folder.toString());

        assertThat(run.out()).isEqualTo("No sources yet; add one with: wiredesk sources add URL|PATH\n");
    }

    @Test
    void each_source_is_joined_with_its_last_poll() throws Exception {
        Channels channels = channels("joined.");
        Instant polled = Instant.parse("2026-03-01T06:30:00Z");
        new Written(broker.bootstrap())
                .committed(transaction -> transaction
                        .put(
                                channels.sourceDefinitions(),
                                0,
                                "b",
                                new SourceDefinition("b", Kind.FEED, SECRET, null, Map.of()))
                        .put(
                                channels.sourceDefinitions(),
                                0,
                                "a",
                                new SourceDefinition("a", Kind.FEED, SECRET, null, Map.of()))
                        .put(channels.sources(), 0, "b", status("b", polled))
                        .put(channels.sources(), 0, "removed", status("removed", polled)));

        assertThat(run(channels, "--json").out()).isEqualTo("""
                        {"id":"a","kind":"feed","failures":0,"editions":0,"refused":0}
                        {"id":"b","kind":"feed","title":"Learnt","lastPoll":"2026-03-01T06:30:00Z","outcome":"updated",\
                        "failures":0,"editions":3,"refused":0}
                        """);
    }

    @Test
    void removing_an_unknown_source_finds_the_nearest() throws Exception {
        Channels channels = channels("unknown.");
        run(channels, "add", folder.toString(), "--id", "letters");

        CommandRun run = run(channels, "remove", "leters");

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err()).contains("there is no source \"leters\"; did you mean letters?");
    }

    @Test
    void removing_a_source_of_the_configuration_says_that_it_will_come_back() throws Exception {
        Channels channels = channels("back.");
        Path config = Files.writeString(folder.resolve("wiredesk.yaml"), "sources: [{id: letters, archive: .}]\n");
        run(channels, "add", folder.toString(), "--id", "letters");

        assertThat(run(channels, "remove", "letters", "--config", config.toString())
                        .out())
                .contains("still in the configuration");
    }

    private static SourceStatus status(String id, Instant polled) {
        return new SourceStatus(
                id, Kind.FEED, "Learnt", polled, Outcome.UPDATED, null, null, 0, null, null, null, null, 3, 0);
    }

    private static Channels channels(String prefix) {
        Channels channels = new Channels("sources." + prefix, 1);
        broker.create(channels.sourceDefinitions(), channels.sources());
        return channels;
    }

    private static Map<String, SourceDefinition> definitions(Channels channels) {
        try (var consumer = KafkaClients.consumer(broker.bootstrap())) {
            return new ChannelReader(consumer)
                    .read(channels.sourceDefinitions())
                    .byKey();
        }
    }

    private static CommandRun run(Channels channels, String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("sources", "--bootstrap", broker.bootstrap(), "--prefix", channels.prefix()));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }
}
