package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.channel.ChannelReader;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.runtime.KafkaBackend.Broker;
import io.wiredesk.deploy.runtime.KafkaBroker;
import io.wiredesk.deploy.runtime.RunningInstance;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceDefinition.Kind;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.net.URI;
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

        assertThat(run(
                                channels,
                                "add",
                                SECRET,
                                "--no-discovery",
                                "--id",
                                "example",
                                "--title",
                                "Example",
                                "--every",
                                "30m")
                        .out())
                .isEqualTo("Added feed example.\n");
        assertThat(definitions(channels))
                .isEqualTo(Map.of(
                        "example",
                        new SourceDefinition("example", Kind.FEED, SECRET, "Example", Map.of("every", "PT30M"))));
        assertThat(run(channels).out())
                .contains("example  feed  not polled yet")
                .doesNotContain("0815");
        assertThat(run(channels, "remove", "example").out()).isEqualTo("Removed example.\n");
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
        RunningInstance here = new RunningInstance(
                broker.bootstrap(), 1, URI.create("http://127.0.0.1:7/"), channels.prefix(), 1, pid);
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
                        {"id":"a","kind":"feed","failures":0,"editions":0,"refused":0,"notices":[]}
                        {"id":"b","kind":"feed","title":"Learnt","lastPoll":"2026-03-01T06:30:00Z","outcome":"updated",\
                        "failures":0,"editions":3,"refused":0,"notices":[]}
                        """);
        assertThat(run(channels, "show", "b").out())
                .contains("last poll  updated, 2026-03-01T06:30:00Z")
                .doesNotContain("0815");
        assertThat(run(channels, "show", "b", "--json").out())
                .contains("\"outcome\":\"updated\"")
                .doesNotContain("0815");
        assertThat(run(channels, "show", "b", "--address").out()).contains(SECRET);
    }

    @Test
    void what_a_removed_source_was_like_goes_with_it() throws Exception {
        Channels channels = channels("status.");
        run(channels, "add", folder.toString(), "--id", "letters");
        new Written(broker.bootstrap())
                .committed(transaction ->
                        transaction.put(channels.sources(), 0, "letters", status("letters", Instant.EPOCH)));

        CommandRun run = run(channels, "remove", "letters", "ghost");

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.out()).isEqualTo("Removed letters.\n");
        assertThat(run.err()).contains("no source \"ghost\"");
        assertThat(read(channels.sources())).isEmpty();
        assertThat(definitions(channels)).isEmpty();
    }

    @Test
    void several_are_added_at_once_and_those_that_are_there_stay() throws Exception {
        Channels channels = channels("several.");
        String one = Files.createDirectory(folder.resolve("one")).toString();
        String two = Files.createDirectory(folder.resolve("two")).toString();
        run(channels, "add", one);

        CommandRun run = run(channels, "add", one, two);

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .containsPattern("Nothing to do: one-[0-9a-f]{6} is a source already.\n")
                .containsPattern("Added archive two-[0-9a-f]{6}.\n");
        assertThat(definitions(channels)).hasSize(2);
        assertThat(run(channels, "add", one, two, "--id", "three").err()).contains("one by one");
    }

    @Test
    void a_mailbox_is_added_with_where_its_secret_is_to_be_had() throws Exception {
        Channels channels = channels("mail.");

        CommandRun run = run(
                channels,
                "add",
                "imaps://imap.example.org",
                "--id",
                "inbox",
                "--user",
                "me@example.org",
                "--password",
                "${env:PATH}",
                "--folder",
                "INBOX,News",
                "--first",
                "all",
                "--set",
                "after=seen");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("Added mail inbox.\n");
        Map<String, String> options = Map.of(
                "user", "me@example.org",
                "password", "${env:PATH}",
                "folders", "INBOX,News",
                "first", "all",
                "after", "seen");
        assertThat(definitions(channels).values())
                .containsExactly(new SourceDefinition("inbox", Kind.MAIL, "imaps://imap.example.org", null, options));
        assertThat(run(channels, "show", "inbox").out())
                .contains("folders INBOX,News")
                .doesNotContain("me@example.org", "PATH");

        run(channels, "change", "inbox", "--every", "10m", "--title", "Letters");
        assertThat(definitions(channels).values()).singleElement().satisfies(changed -> {
            assertThat(changed.title()).isEqualTo("Letters");
            assertThat(changed.options()).containsAllEntriesOf(options).containsEntry("poll", "PT10M");
        });
    }

    @Test
    void a_secret_that_is_written_down_is_pointed_out_without_repeating_it() throws Exception {
        Channels channels = channels("plain.");

        CommandRun run = run(channels, "add", "imaps://imap.example.org", "--user", "me", "--password", "pw-0815");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).contains("can read password", "${env:NAME}").doesNotContain("0815");
        assertThat(run(channels, "add", "imaps://imap.example.org", "--user", "you")
                        .err())
                .contains("has no password");
    }

    @Test
    void a_source_changes_under_its_id() throws Exception {
        Channels channels = channels("changed.");
        run(channels, "add", SECRET, "--no-discovery", "--id", "news", "--first", "all");

        assertThat(run(channels, "change", "news", "--every", "2h", "--title", "News")
                        .out())
                .isEqualTo("Changed news.\n");
        assertThat(definitions(channels).values())
                .containsExactly(new SourceDefinition(
                        "news", Kind.FEED, SECRET, "News", Map.of("every", "PT2H", "first", "all")));

        run(channels, "change", "news", "--location", "https://example.org/moved");
        assertThat(definitions(channels).values())
                .containsExactly(new SourceDefinition(
                        "news",
                        Kind.FEED,
                        "https://example.org/moved",
                        "News",
                        Map.of("every", "PT2H", "first", "all")));
    }

    @Test
    void a_change_that_makes_no_sense_changes_nothing() throws Exception {
        Channels channels = channels("unchanged.");
        run(channels, "add", SECRET, "--no-discovery", "--id", "news");

        CommandRun often = run(channels, "change", "news", "--every", "often");
        CommandRun elsewhere = run(channels, "change", "news", "--location", "/tmp/0815");
        CommandRun nothing = run(channels, "change", "news");

        assertThat(often.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(often.err()).contains("--every: \"often\" is not a duration");
        assertThat(elsewhere.err()).contains("URL|PATH").doesNotContain("0815");
        assertThat(nothing.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(definitions(channels).values())
                .containsExactly(new SourceDefinition("news", Kind.FEED, SECRET, null, Map.of()));
    }

    @Test
    void what_the_configuration_declares_is_changed_there() throws Exception {
        Channels channels = channels("declared.");
        SourceDefinition declared =
                new SourceDefinition("news", Kind.FEED, SECRET, null, Map.of("origin", "wiredesk.yaml"));
        new Written(broker.bootstrap())
                .committed(transaction -> transaction.put(channels.sourceDefinitions(), 0, "news", declared));

        assertThat(run(channels, "change", "news", "--title", "News").err())
                .contains("news is declared in wiredesk.yaml; change it there");
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
        return read(channels.sourceDefinitions());
    }

    private static <V> Map<String, V> read(Channel<V> channel) {
        try (var consumer = KafkaClients.consumer(broker.bootstrap())) {
            return new ChannelReader(consumer).read(channel).byKey();
        }
    }

    private static CommandRun run(Channels channels, String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("sources", "--bootstrap", broker.bootstrap(), "--prefix", channels.prefix()));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }
}
