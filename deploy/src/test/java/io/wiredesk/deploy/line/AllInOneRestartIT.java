package io.wiredesk.deploy.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiredesk.deploy.Letter;
import io.wiredesk.deploy.line.Feed.Entry;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.DeadLetter;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.SourceStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line that took in good and bad, was stopped, got another configuration, and has read everything once more. */
class AllInOneRestartIT {

    private static final String LETTERS = "  - {id: letters, archive: newsletters, every: 1s}\n";

    @TempDir
    static Path folder;

    private static Installation installation;
    private static WebServer web;
    private static AllInOne line;
    private static Instant began;
    private static Map<String, Integer> before;

    @BeforeAll
    static void take_in_then_stop_and_start_again() throws Exception {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        began = Instant.now();
        installation = new Installation(folder);
        installation.topics("topics: [{label: Boats, any: [boat]}]\n");
        web = WebServer.start();
        write();
        String feeds = "  - {id: page, feed: \"" + web.serve("/page", "<html><body>A page.</body></html>")
                + "\", every: 1s}\n  - {id: dates, feed: \"" + web.serve("/dates", dates().rss()) + "\", every: 1s}\n";
        String head = "data: data\ntopics: topics.yaml\nnetwork: {allow: [127.0.0.1]}\nsources:\n";
        installation.configure(head + LETTERS + "  - {id: odd, archive: odd, every: 1s}\n" + feeds);

        line = installation.start();
        installation.run("sources", "add", folder.resolve("added").toString(), "--id", "added", "--every", "1s");
        await().untilAsserted(() -> assertThat(installation.headlines())
                .hasSizeGreaterThanOrEqualTo(10)
                .contains("Boat built", "Mill added"));
        awaitPolls(began, List.of("page"));
        awaitPolls(Instant.now(), List.of("dates"));
        awaitIdle(List.of("letters", "odd", "added"));
        line.awaitStored();
        before = counts();
        line.close();

        installation.configure(head + LETTERS + feeds);
        Instant restarted = Instant.now();
        line = installation.start();
        awaitPolls(restarted, List.of("letters", "dates", "added"));
        line.awaitStored();
    }

    @AfterAll
    static void stop() {
        line.close();
        web.close();
    }

    @Test
    void a_restart_emits_nothing_twice() {
        assertThat(counts()).isEqualTo(before);
        assertThat(before.get(installation.channels().topic("boats").name())).isEqualTo(1);
    }

    @Test
    void a_source_taken_from_the_file_is_gone_one_added_by_command_stays() {
        assertThat(installation.run("sources").out())
                .contains("letters", "added")
                .doesNotContain("odd");
        await().untilAsserted(() -> assertThat(installation.rows("SELECT outcome FROM source WHERE id = 'odd'"))
                .containsExactly("null"));
    }

    @Test
    void what_cannot_be_read_is_in_the_dead_letters_with_its_reason_and_counted_with_its_source() {
        List<ConsumerRecord<String, byte[]>> dead =
                installation.records(line, installation.channels().deadLetters());

        assertThat(dead)
                .extracting(record -> record.key() + " " + header(record, DeadLetter.STAGE) + " "
                        + header(record, DeadLetter.WHY).replaceFirst("\\(.*", ""))
                .satisfiesExactlyInAnyOrder(
                        cutOff -> assertThat(cutOff).startsWith("odd ingest cut-off.rss: "),
                        empty -> assertThat(empty).isEqualTo("odd ingest empty.eml: empty"),
                        heavy -> assertThat(heavy).contains("odd ingest ", "too large for one record"),
                        page -> assertThat(page).startsWith("page ingest the feed's document: "));
        assertThat(dead)
                .filteredOn(record -> header(record, DeadLetter.WHY).startsWith("cut-off"))
                .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                .containsExactly("<rss version=\"2.0\"><channel><item>");
        assertThat(refused()).isEqualTo(Map.of("odd", 3L, "page", 1L, "letters", 0L, "dates", 0L, "added", 0L));
        assertThat(installation.rows("SELECT outcome FROM source WHERE id = 'page'"))
                .containsExactly("failed");
    }

    @Test
    void what_is_only_odd_is_stored_for_what_it_is() {
        assertThat(installation.rows("SELECT text FROM story WHERE deleted = 0"))
                .anyMatch(text -> text.contains("A dredger came halfway."))
                .anyMatch(text -> text.contains("An album of the regatta is attached."))
                .anyMatch(text -> text.contains("A cave was found below the chapel."))
                .anyMatch(text -> text.contains("Käse aus Zürich ist wieder gefragt."))
                .anyMatch(text -> text.contains("A smile was cut off"));
    }

    @Test
    void dates_that_cannot_be_become_the_time_of_receipt() {
        assertThat(published("A comet")).isBetween(began, Instant.now());
        assertThat(published("A clock")).isBetween(began, Instant.now());
        assertThat(published("A ladder")).isEqualTo("2025-11-03T06:00:00Z");
    }

    private static void write() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("odd"));
        OddLetters.refused(odd);
        OddLetters.stored(odd);
        Letter.of("Harbour Letter", "Fine", "Boat built", "A boat was built in the yard by the lock.")
                .into(installation.newsletters(), "fine.eml");
        Letter.of("Inland Letter", "Added", "Mill added", "A mill was added to the list of monuments.")
                .into(Files.createDirectory(folder.resolve("added")), "added.eml");
    }

    private static Feed dates() {
        String nextYear = java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                began.atZone(java.time.ZoneOffset.UTC).plusYears(1));
        return Feed.of(
                "Dates",
                new Entry("Comet", "A comet will be seen.", nextYear),
                new Entry("Clock", "A clock was wound.", "Thu, 01 Jan 1970 00:00:00 GMT"),
                new Entry("Ladder", "A ladder was found.", "Mon, 03 Nov 2025 06:00:00 GMT"));
    }

    /** Until each of these sources has been asked after that moment. */
    private static void awaitPolls(Instant since, List<String> sources) {
        await().untilAsserted(() -> assertThat(
                        installation.rows("SELECT id, last_poll FROM source WHERE deleted = 0").stream()
                                .map(row -> row.split(", "))
                                .filter(row -> Instant.parse(row[1]).isAfter(since))
                                .map(row -> row[0]))
                .containsAll(sources));
    }

    /** Until each of these archives has found nothing new, which it says once. */
    private static void awaitIdle(List<String> sources) {
        await().untilAsserted(() -> assertThat(installation.rows("SELECT id FROM source WHERE outcome = 'unchanged'"))
                .containsAll(sources));
    }

    /** Committed records of each channel that holds content. */
    private static Map<String, Integer> counts() {
        var channels = installation.channels();
        Map<String, Integer> counts = new HashMap<>();
        Stream.<Channel<?>>of(
                        channels.editions(),
                        channels.stories(),
                        channels.memberships(),
                        channels.clusters(),
                        channels.deadLetters(),
                        channels.topics(),
                        channels.topic("boats"))
                .forEach(channel -> counts.put(
                        channel.name(), installation.records(line, channel).size()));
        return counts;
    }

    private static Map<String, Long> refused() {
        Map<String, Long> refused = new HashMap<>();
        installation.records(line, installation.channels().sources()).stream()
                .filter(record -> record.value() != null) // what is no source any more
                .map(record -> Json.read(record.value(), SourceStatus.class))
                .forEach(status -> refused.merge(status.id(), status.refused(), Long::sum));
        return refused;
    }

    private static Instant published(String start) {
        return Instant.parse(installation
                .rows("SELECT published_at FROM story WHERE text LIKE '" + start + "%'")
                .getFirst());
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
