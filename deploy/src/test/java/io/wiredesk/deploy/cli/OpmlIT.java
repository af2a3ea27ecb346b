package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.channel.ChannelReader;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.runtime.KafkaBackend.Broker;
import io.wiredesk.deploy.runtime.KafkaBroker;
import io.wiredesk.ingest.discovery.Opml;
import io.wiredesk.ingest.discovery.Opml.Outline;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.SourceDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of feeds, from and to feed readers. */
@KafkaBroker
class OpmlIT {

    private static Broker broker;

    @TempDir
    Path folder;

    @BeforeAll
    static void use(Broker shared) {
        broker = shared;
    }

    @Test
    void a_list_goes_round() throws IOException {
        Channels here = channels("here.");
        Channels there = channels("there.");
        Path list = folder.resolve("feeds.opml");
        run(here, "add", "--no-discovery", "https://example.org/feed?a=1&b=0815", "--title", "Häfen & <Meer>");
        run(here, "add", "--no-discovery", "https://example.org/other");
        run(here, "add", folder.toString());

        CommandRun export = run(here, "export", list.toString());

        assertThat(export.out()).isEqualTo("Wrote 2 feeds to " + list + ".\n");
        assertThat(export.err()).contains("may be secrets").doesNotContain("0815");
        assertThat(run(here, "export").out()).contains("<opml version=\"2.0\">", "xmlUrl=");
        assertThat(run(there, "import", list.toString()).out()).isEqualTo("Added 2 feeds, 0 known already.\n");
        assertThat(sources(there).values())
                .extracting(SourceDefinition::location, SourceDefinition::title)
                .contains(org.assertj.core.groups.Tuple.tuple("https://example.org/feed?a=1&b=0815", "Häfen & <Meer>"));
        assertThat(run(there, "import", list.toString()).out()).isEqualTo("Added 0 feeds, 2 known already.\n");
        assertThat(sources(there)).hasSize(2);
    }

    @Test
    void a_thousand_feeds_are_one_go() throws IOException {
        Channels channels = channels("thousand.");
        List<Outline> feeds = IntStream.range(0, 1000)
                .mapToObj(i -> new Outline("https://f" + i + ".example.org/feed", Optional.of("Feed " + i)))
                .toList();

        CommandRun run = run(channels, "import", list(Opml.write("many", feeds)));

        assertThat(run.out()).isEqualTo("Added 1000 feeds, 0 known already.\n");
        assertThat(sources(channels)).hasSize(1000);
    }

    @Test
    void what_a_list_must_not_do_is_left_out_and_the_rest_is_added() throws IOException {
        Channels channels = channels("strange.");

        CommandRun run = run(channels, "import", list("""
                <opml version="2.0"><body>
                  <outline text="folder">
                    <outline type="rss" text="Fine" title="${env:PATH}" xmlUrl="https://example.org/fine"/>
                    <outline type="rss" text="Leak" title="Leak" xmlUrl="https://example.org/?0815=${env:PATH}"/>
                    <outline type="rss" text="Local" title="Local" xmlUrl="file:///etc/0815"/>
                  </outline>
                </body></opml>
                """));

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.out()).isEqualTo("Added 1 feed, 0 known already.\n");
        assertThat(run.err()).contains("left out: ").doesNotContain("0815", System.getenv("PATH"));
        assertThat(sources(channels).values())
                .extracting(SourceDefinition::location, SourceDefinition::title)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("https://example.org/fine", "${env:PATH}"));
    }

    @Test
    void what_is_no_list_is_said_to_be_none() throws IOException {
        Channels channels = channels("none.");

        assertThat(run(channels, "import", list("<html>no list</html>")).exitCode())
                .isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run(channels, "import", folder.resolve("absent").toString()).err())
                .contains("there is no such file");
    }

    private String list(String content) throws IOException {
        return Files.writeString(folder.resolve("list.opml"), content).toString();
    }

    private static Channels channels(String prefix) {
        Channels channels = new Channels("opml." + prefix, 1);
        broker.create(channels.sourceDefinitions(), channels.sources());
        return channels;
    }

    private static Map<String, SourceDefinition> sources(Channels channels) {
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
