package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.channel.ChannelReader;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.line.WebServer;
import io.wiredesk.deploy.runtime.KafkaBackend.Broker;
import io.wiredesk.deploy.runtime.KafkaBroker;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.SourceDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an address people know to a feed, by a real web server. */
@KafkaBroker
class DiscoveryIT {

    private static final String FEED = """
            <rss version="2.0"><channel><title>Harbour News</title><link>https://example.org/</link>
            <item><guid>a</guid><title>First</title></item></channel></rss>""";

    private static Broker broker;

    private WebServer web;

    @BeforeAll
    static void use(Broker shared) {
        broker = shared;
    }

    @TempDir
    Path folder;

    /** This machine is no public place: it has to be allowed. */
    @BeforeEach
    void serve() throws IOException {
        web = WebServer.start();
        Files.writeString(folder.resolve("wiredesk.yaml"), "network: {allow: [127.0.0.1]}\n");
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void the_address_of_a_feed_is_added() {
        Channels channels = channels("direct.");
        String address = web.serve("/private-0815.xml", FEED);

        CommandRun run = add(channels, address, "--id", "news");

        assertThat(run.out()).isEqualTo("Added feed news.\n");
        assertThat(locations(channels)).containsExactly(address);
        assertThat(add(channels, address).out()).isEqualTo("Nothing to do: news is a source already.\n");
    }

    @Test
    void a_sites_address_is_enough() {
        Channels channels = channels("site.");
        String feed = web.serve("/news.xml", FEED);

        CommandRun run = add(channels, page("news.xml"), "--id", "news", "--every", "1h");

        assertThat(run.out()).isEqualTo("Added feed news.\n");
        assertThat(locations(channels)).containsExactly(feed);
    }

    @Test
    void of_several_feeds_one_is_chosen() {
        Channels channels = channels("choice.");
        web.serve("/news.xml", FEED);
        String talk = web.serve("/talk-0815.xml", FEED.replace("Harbour News", "Harbour Talk"));
        String site = page("news.xml", "talk-0815.xml");

        CommandRun undecided = add(channels, site);

        assertThat(undecided.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(undecided.err())
                .contains("there are 2 feeds; choose one with --feed N", "  1  Harbour News\n  2  Harbour Talk\n")
                .doesNotContain("0815");
        assertThat(locations(channels)).isEmpty();
        assertThat(add(channels, site, "--feed", "2").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(locations(channels)).containsExactly(talk);
    }

    private String page(String... feeds) {
        StringBuilder page = new StringBuilder("<html><head><title>Harbour</title>");
        for (String feed : feeds) {
            page.append("<link rel=alternate type=application/rss+xml href=/")
                    .append(feed)
                    .append('>');
        }
        return web.serve("/", page.append("</head><body>Hello</body></html>").toString());
    }

    @Test
    void where_there_is_no_feed_nothing_is_added_unless_one_insists() {
        Channels channels = channels("nothing.");
        String address = web.serve("/private-0815.txt", "just words");

        CommandRun run = add(channels, address);

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err())
                .contains("no feed can be had there", "--no-discovery")
                .doesNotContain("0815");
        assertThat(locations(channels)).isEmpty();
        assertThat(add(channels, address, "--no-discovery").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(locations(channels)).containsExactly(address);
    }

    @Test
    void one_address_without_a_feed_does_not_hold_up_the_others() {
        Channels channels = channels("some.");
        String feed = web.serve("/harbour.xml", FEED);

        CommandRun run = add(channels, web.serve("/nothing", "just words"), feed);

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(locations(channels)).containsExactly(feed);
    }

    @Test
    void a_server_that_is_down_is_told_from_a_typing_error() {
        Channels channels = channels("down.");
        String address = web.serve("/private-0815.xml", FEED);
        web.close();

        CommandRun run = add(channels, address);

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err()).contains("no feed can be had there").doesNotContain("0815");
        assertThat(locations(channels)).isEmpty();
    }

    @Test
    void a_place_that_is_not_public_is_not_asked_unless_it_is_allowed() throws IOException {
        Channels channels = channels("guarded.");
        String address = web.serve("/private-0815.xml", FEED);
        Files.writeString(folder.resolve("wiredesk.yaml"), "");

        CommandRun run = add(channels, address);

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err()).contains("not public").doesNotContain("0815");
        assertThat(locations(channels)).isEmpty();
    }

    private static Channels channels(String prefix) {
        Channels channels = new Channels("discovery." + prefix, 1);
        broker.create(channels.sourceDefinitions(), channels.sources());
        return channels;
    }

    private CommandRun add(Channels channels, String... arguments) {
        String config = folder.resolve("wiredesk.yaml").toString();
        List<String> all = new ArrayList<>(List.of("sources", "add", "--config", config));
        all.addAll(List.of("--bootstrap", broker.bootstrap(), "--prefix", channels.prefix()));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static List<String> locations(Channels channels) {
        try (var consumer = KafkaClients.consumer(broker.bootstrap())) {
            return new ChannelReader(consumer)
                    .read(channels.sourceDefinitions()).byKey().values().stream()
                            .map(SourceDefinition::location)
                            .toList();
        }
    }
}
