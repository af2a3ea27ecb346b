package io.wiredesk.deploy.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiredesk.deploy.Letter;
import io.wiredesk.deploy.config.Golden;
import io.wiredesk.deploy.line.Feed.Entry;
import io.wiredesk.deploy.metrics.Exposition;
import io.wiredesk.deploy.metrics.MetricsPage;
import io.wiredesk.deploy.metrics.Observability;
import io.wiredesk.deploy.metrics.PromQl;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line tells after it has seen mails, feeds, copies, and what could not be read. */
class MetricsIT {

    /** What Prometheus itself makes of a scrape. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    private static final int MOST_SERIES = 3_000;

    @TempDir
    static Path folder;

    private static WebServer web;
    private static AllInOne line;
    private static String text = "";
    private static Exposition told = new Exposition(Map.of());

    @BeforeAll
    static void runTheLine() throws Exception {
        Installation installation = new Installation(folder);
        web = WebServer.start();
        String entry = "A bridge opened on Sunday to walkers.";
        String feed = web.serve(
                "/feed.rss",
                Feed.of("Island Wire", new Entry("Bridge", entry, "Mon, 03 Nov 2025 06:00:00 GMT"))
                        .rss());
        Letter.of("Harbour Letter", "First", "Lantern found", "A lantern was found in the old harbour master's loft.")
                .into(installation.newsletters(), "first.eml");
        installation.configure(
                """
                data: data
                network: {allow: [127.0.0.1]}
                sources:
                  - {id: letters, archive: newsletters, every: 1s}
                  - {id: wire, feed: "%s", every: 1s}
                  - {id: secret-desk, feed: "%s", every: 1s}
                """.formatted(feed, web.serve("/token-of-the-secret.xml", "<html><body>A page.</body></html>")));
        line = installation.start();
        writeNonsense(installation.channels().editions().name());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> installation.headlines().size() >= 2);
        await().atMost(Duration.ofSeconds(60)).until(MetricsIT::hasSettled);
    }

    @AfterAll
    static void stop() {
        line.close();
        web.close();
    }

    @Test
    void it_is_prometheus_text_in_which_nothing_comes_twice_or_with_other_labels() {
        int series = told.families().values().stream()
                .mapToInt(family -> family.samples().size())
                .sum();
        System.out.println(series + " series at rest, " + text.length() + " bytes");
        assertThat(series).as("series at rest").isBetween(500, MOST_SERIES);
    }

    @Test
    void what_has_happened_is_counted() {
        assertThat(value("wiredesk_ingest_editions_total", "connector", "feeds"))
                .isEqualTo(1);
        assertThat(value("wiredesk_ingest_polls_total", "outcome", "failed")).isPositive();
        assertThat(value("wiredesk_ingest_sources_failing", "connector", "feeds"))
                .isEqualTo(1);
        assertThat(value("wiredesk_enrich_editions_total", "outcome", "changed"))
                .isEqualTo(2);
        assertThat(value("wiredesk_enrich_dead_letters_total", "stage", "decode"))
                .isEqualTo(1);
        assertThat(value("wiredesk_enrich_memberships_total", "relation", "lead"))
                .isEqualTo(2);
        assertThat(value("wiredesk_enrich_stage_seconds_total", "stage", "split"))
                .isPositive();
        assertThat(value("wiredesk_store_records_total", "connector", "sqlite")).isPositive();
        assertThat(value("kafka_stream_state_estimate_num_keys", "store", "tracked-stories"))
                .isPositive();
        assertThat(value("jvm_memory_used_bytes", "area", "heap")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wiredesk_story_published_seconds", "wiredesk_story_stored_seconds"})
    void how_long_a_story_took_is_told_in_few_steps_from_a_hundredth_of_a_second_to_minutes(String histogram) {
        List<Exposition.Sample> buckets = told.samples(histogram + "_bucket");
        assertThat(buckets).extracting(Exposition.Sample::value).isSorted().endsWith(2.0);
        assertThat(buckets)
                .extracting(bucket -> bucket.labels().get("le"))
                .hasSizeBetween(10, 20)
                .contains("0.01", "1.0", "10.0", "300.0")
                .endsWith("+Inf");
    }

    @Test
    void the_desk_tells_of_its_live_streams_before_anybody_follows_one() {
        for (String name :
                List.of("wiredesk_desk_clients", "wiredesk_desk_events_total", "wiredesk_desk_dropped_total")) {
            assertThat(told.samples(name)).as(name).singleElement().satisfies(sample -> {
                assertThat(sample.labels()).isEmpty();
                assertThat(sample.value()).isZero();
            });
        }
    }

    @Test
    void neither_addresses_nor_sources_are_named() {
        assertThat(text).doesNotContain("secret", "127.0.0.1:", "island", "Island", "letters@");
    }

    @Test
    void the_dashboard_asks_for_what_there_is() throws IOException {
        Map<String, String> queries = Observability.dashboardQueries();
        assertThat(queries).hasSizeGreaterThan(40);
        queries.forEach(MetricsIT::checkQuery);
    }

    @Test
    void the_alerts_ask_for_what_there_is_and_say_what_to_do() throws IOException {
        List<Observability.Alert> alerts = Observability.alerts();
        assertThat(alerts).extracting(Observability.Alert::name).doesNotHaveDuplicates();
        for (Observability.Alert alert : alerts) {
            checkQuery(alert.name(), alert.query());
            assertThat(alert.summary()).as(alert.name()).isNotBlank();
            assertThat(alert.runbook()).as(alert.name()).hasSizeGreaterThan(30);
            assertThat(alert.severity()).as(alert.name()).isIn("critical", "warning", "info");
        }
    }

    @Test
    void the_page_of_metrics_says_what_is_told() throws IOException {
        String template =
                Files.readString(Path.of("src/test/resources/io/wiredesk/deploy/metrics/metrics.template.md"));
        Golden.check(Path.of("../docs/metrics.md"), MetricsPage.of(template, told, Observability.alerts()));
    }

    private static void checkQuery(String place, String text) {
        PromQl query = PromQl.parse(text);
        Set<String> labels = new TreeSet<>(Set.of("le"));
        for (PromQl.Selector selector : query.selectors()) {
            if (!OF_PROMETHEUS.contains(selector.metric())) {
                assertThat(selector.in(told)).as("%s: %s", place, selector).isNotEmpty();
                labels.addAll(selector.in(told).getFirst().labels().keySet());
            }
        }
        assertThat(labels).as("%s: labels", place).containsAll(query.groupedBy());
    }

    private static double value(String name, String label, String value) {
        return told.samples(name).stream()
                .filter(sample -> value.equals(sample.labels().get(label)))
                .mapToDouble(Exposition.Sample::value)
                .sum();
    }

    private static double value(String name) {
        return told.samples(name).stream().mapToDouble(Exposition.Sample::value).sum();
    }

    private static boolean hasSettled() throws Exception {
        text = scrape();
        told = Exposition.parse(text);
        return value("wiredesk_enrich_dead_letters_total", "stage", "decode") > 0
                && value("wiredesk_enrich_editions_total", "outcome", "changed") == 2
                && value("kafka_stream_state_estimate_num_keys", "store", "tracked-stories") > 0
                && value("wiredesk_ingest_polls_total", "outcome", "failed") > 0
                && value("wiredesk_store_records_total", "connector", "sqlite") > 0
                && value("wiredesk_story_published_seconds_count") == 2
                && value("wiredesk_story_stored_seconds_count") == 2;
    }

    private static String scrape() throws Exception {
        URI metrics = line.instance().desk().resolve("metrics");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static void writeNonsense(String channel) throws Exception {
        Map<String, Object> settings =
                new HashMap<>(Map.of("bootstrap.servers", line.instance().bootstrap()));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            byte[] nonsense = "{half".getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(channel, "nonsense", nonsense)).get();
        }
    }
}
