package io.wiredesk.deploy.line;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiredesk.deploy.Letter;
import io.wiredesk.deploy.cli.CommandRun;
import io.wiredesk.deploy.cli.ExitCode;
import io.wiredesk.deploy.line.Feed.Entry;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.TopicStory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One line that runs for all tests here; each brings letters of its own. */
class AllInOneIT {

    private static final String LANTERNS = "topics:\n  - {label: Lanterns, any: [lantern]}\n";
    private static final String KETTLES = "topics:\n  - {label: Kettles, any: [kettle]}\n";

    @TempDir
    static Path folder;

    private static Installation installation;
    private static WebServer web;
    private static AllInOne line;
    private static String configuration;

    @BeforeAll
    static void start() throws IOException {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        installation = new Installation(folder);
        installation.topics(LANTERNS);
        web = WebServer.start();
        String feed = web.serve(
                "/feed.rss",
                Feed.of(
                                "Island Wire",
                                new Entry(
                                        "Bridge",
                                        "A bridge opened on Sunday to walkers.",
                                        "Mon, 03 Nov 2025 06:00:00 GMT"))
                        .rss());
        Letter.of("Harbour Letter", "First", "Lantern found", "A lantern was found in the old harbour master's loft.")
                .into(installation.newsletters(), "first.eml");
        configuration = """
                data: data
                topics: topics.yaml
                network: {allow: [127.0.0.1]}
                sources:
                  - {id: letters, archive: newsletters, every: 1s}
                  - {id: wire, feed: "%s", every: 1s}
                """.formatted(feed);
        installation.configure(configuration);
        line = installation.start();
    }

    @AfterAll
    static void stop() {
        line.close();
        web.close();
    }

    @Test
    void mails_and_feeds_become_stories_in_the_store_and_on_the_channels_of_their_topics() {
        await().untilAsserted(() -> assertThat(installation.headlines()).contains("Lantern found", "Bridge"));
        await().untilAsserted(
                        () -> assertThat(installation.rows("""
                SELECT s.publication_title, m.relation, c.size, t.slug FROM story s
                JOIN membership m ON m.story_id = s.id JOIN cluster c ON c.id = m.cluster_id
                JOIN story_topic t ON t.story_id = s.id
                WHERE s.headline = 'Lantern found' AND t.slug = 'lanterns'
                """)).containsExactly("Harbour Letter, lead, 1, lanterns"));
        assertThat(onChannel("lanterns")).contains("Lantern found");
        assertThat(installation.rows("SELECT url FROM story_link WHERE url LIKE '%lantern-found'"))
                .hasSize(1);
        assertThat(installation.run("sources").out()).contains("letters", "wire", "Island Wire");
    }

    @Test
    void what_comes_later_is_picked_up() {
        Letter.of("Harbour Letter", "Later", "Gull returns", "A gull with a red ring came back to the quay.")
                .into(installation.newsletters(), "later.eml");
        String entry = "A well was dug in the square of the upper village.";
        web.serve(
                "/feed.rss",
                Feed.of("Island Wire", new Entry("Well", entry, "Tue, 04 Nov 2025 06:00:00 GMT"))
                        .rss());

        await().untilAsserted(() -> assertThat(installation.headlines()).contains("Gull returns", "Well"));
    }

    @Test
    void topics_come_and_go_while_stories_flow() throws IOException {
        installation.topics(LANTERNS);
        int letters = writeUntil("Lantern and kettle", "lanterns", 0);
        installation.topics(KETTLES);
        letters = writeUntil("Kettle and lantern", "kettles", letters);
        await().until(
                        () -> installation.rows("SELECT slug FROM news_topic WHERE deleted = 1"),
                        List.of("lanterns")::equals);
        letters = writeUntil("Without either", null, letters);
        long retired = onChannel("lanterns").size();

        installation.topics("topics:\n  - {label: Kettles, quary: [}\n");
        letters = writeUntil("Another kettle", "kettles", letters);
        writeUntil("Yet another kettle", "kettles", letters);

        assertThat(onChannel("lanterns")).hasSize((int) retired);
        assertThat(installation.rows("SELECT slug FROM news_topic WHERE deleted = 0 AND iptc IS NULL"))
                .containsExactly("kettles");
        assertThat(installation.rows("SELECT count(*) FROM story WHERE publication_title = 'Kettle Post'"))
                .containsExactly(Integer.toString(letters + 1));
    }

    @Test
    void sources_come_change_and_go_with_the_file_and_bring_nothing_twice() throws IOException {
        Entry first = new Entry("Heron", "A heron nested on the lock gate.", "Mon, 03 Nov 2025 07:00:00 GMT");
        Entry second = new Entry("Otter", "An otter was seen below the weir.", "Tue, 04 Nov 2025 07:00:00 GMT");
        String feed = web.serve("/late.rss", Feed.of("River Wire", first).rss());

        installation.configure(configuration + "  - {id: late, feed: \"" + feed + "\", every: 1s}\n");
        await().untilAsserted(() -> assertThat(installation.headlines()).contains("Heron"));
        await().until(() -> late("title"), "River Wire"::equals);

        installation.configure(
                configuration + "  - {id: late, feed: \"" + feed + "\", every: 2s, title: Rivers, first: all}\n");
        await().until(() -> late("title"), "Rivers"::equals);
        String polled = late("last_poll");
        await().until(() -> late("last_poll"), time -> time.compareTo(polled) > 0);
        assertThat(editionsOfLate()).as("editions after a change").isEqualTo(1);

        installation.configure(configuration + "  - {id: late, fed: \"" + feed + "\"}\n");
        Letter.of("Harbour Letter", "Meanwhile", "Mistake made", "A mistake was made on page four of the almanac.")
                .into(installation.newsletters(), "meanwhile.eml");
        await().untilAsserted(() -> assertThat(installation.headlines()).contains("Mistake made"));
        assertThat(late("deleted")).isEqualTo("0");

        installation.configure(configuration);
        await().until(() -> late("deleted"), "1"::equals);
        assertThat(installation.run("sources").out()).contains("wire").doesNotContain("late");
        web.serve("/late.rss", Feed.of("River Wire", second, first).rss());

        installation.configure(configuration + "  - {id: late, feed: \"" + feed + "\", every: 1s}\n");
        await().untilAsserted(() -> assertThat(installation.headlines()).contains("Otter"));
        assertThat(editionsOfLate()).as("editions after it came back").isEqualTo(2);
        await().until(() -> late("deleted"), "0"::equals);
    }

    @Test
    void what_is_forgotten_is_gone_everywhere() {
        Letter.of("Secret Post", "To forget", "Whisper heard", "A whisper was heard behind the third door.")
                .into(installation.newsletters(), "secret.eml");
        String find = "SELECT edition_id FROM story WHERE headline = 'Whisper heard'";
        await().until(() -> !installation.rows(find).isEmpty());
        String story = installation.rows(find.replace("edition_id", "id")).getFirst();
        String cluster = "SELECT cluster_id FROM membership WHERE story_id = '" + story + "'";
        await().until(() -> !installation.rows(cluster).isEmpty());
        String clusterId = installation.rows(cluster).getFirst();

        CommandRun run = installation.run("forget", installation.rows(find).getFirst(), "--yes");

        assertThat(run.out()).endsWith("Forgot 1 edition.\n");
        await().untilAsserted(() -> assertThat(installation.rows("""
                SELECT s.deleted, s.headline, s.text, m.deleted, m.because, c.deleted, c.members
                FROM story s, membership m, cluster c
                WHERE s.id = '%1$s' AND m.story_id = '%1$s' AND c.id = '%2$s'
                """.formatted(story, clusterId)))
                .containsExactly("1, null, null, 1, null, 1, null"));
        assertThat(installation.rows("SELECT url FROM story_link WHERE story_id = '" + story + "'"))
                .isEmpty();
    }

    @Test
    void nobody_else_gets_the_folder_or_the_port() throws IOException {
        CommandRun second = installation.run("run");
        assertThat(second.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(second.err())
                .contains("is in use by process " + ProcessHandle.current().pid());

        Installation other = new Installation(folder.resolve("other"));
        String bootstrap = line.instance().bootstrap();
        String port = bootstrap.substring(bootstrap.indexOf(':') + 1);
        other.configure("data: data\nkafka: {port: " + port + "}\n");
        CommandRun onPort = other.run("run");
        assertThat(onPort.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(onPort.err()).contains("port " + port + " on 127.0.0.1 is in use");

        other.configure("data: data\nsources:\n  - {archive: ., evry: 1s}\n");
        CommandRun typo = other.run("run");
        assertThat(typo.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typo.err()).contains("wiredesk.yaml:3:", "sources[0].evry", "did you mean \"every\"?");

        other.configure("data: data\ntopics: topics.yaml\n");
        other.topics("topics:\n  - {label: Kettles, quary: kettle}\n");
        CommandRun topics = other.run("run");
        assertThat(topics.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(topics.err()).contains("topics.yaml, line 2, column", "did you mean \"query\"?");
    }

    /**
     * Writes letters, one after the other is stored, until one of them has that topic and no other of ours.
     *
     * @return how many letters were written in all
     */
    private static int writeUntil(String headline, @org.jspecify.annotations.Nullable String slug, int letters) {
        String wanted = slug == null ? "" : slug;
        for (int number = letters + 1; ; number++) {
            String unique = headline + " " + number;
            String topic = slug == null ? "spoon" : "lantern beside a kettle";
            Letter.of(
                            "Kettle Post",
                            unique,
                            unique,
                            "Number " + number + " of its kind: a " + topic + " in house " + number * 7919)
                    .into(installation.newsletters(), "kettle-" + number + ".eml");
            await().until(() -> installation.headlines().contains(unique));
            if (slugs(unique).equals(wanted)) {
                return number;
            }
        }
    }

    private static String slugs(String headline) {
        return installation
                .rows("SELECT slug FROM story_topic JOIN story ON story.id = story_id WHERE headline = '" + headline
                        + "' AND qcode IS NULL")
                .stream()
                .collect(joining(","));
    }

    /** A column of the store's row of the source that comes and goes. */
    private static String late(String column) {
        return installation.rows("SELECT " + column + " FROM source WHERE id = 'late'").stream()
                .findFirst()
                .orElse("");
    }

    private static long editionsOfLate() {
        return installation.records(line, installation.channels().editions()).stream()
                .filter(record -> record.value() != null)
                .map(record -> Json.read(record.value(), Edition.class).source().id())
                .filter("late"::equals)
                .count();
    }

    private static List<String> onChannel(String slug) {
        return installation.records(line, installation.channels().topic(slug)).stream()
                .map(record ->
                        Json.read(record.value(), TopicStory.class).story().headline())
                .toList();
    }
}
