package io.wiredesk.deploy.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiredesk.deploy.Letter;
import io.wiredesk.deploy.cli.CommandRun;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes now is not kept waiting by what is old: a large import while letters come in. */
class BackfillIT {

    private static final int OLD = Integer.getInteger("backfill.mails", 1500);

    /** What may wait before an import waits (200), a batch, and the ends of transactions that offsets count. */
    private static final long BOUND = 200 + 50 + 50;

    @TempDir
    Path folder;

    private Installation installation;
    private AllInOne line;
    private Admin admin;
    private int letters;

    @BeforeEach
    void start() throws IOException {
        installation = new Installation(folder);
        installation.configure("data: data\nsources:\n  - {id: live, archive: newsletters, every: 1s}\n");
        line = installation.start();
        admin = Admin.create(Map.of("bootstrap.servers", line.instance().bootstrap()));
    }

    @AfterEach
    void stop() {
        admin.close();
        line.close();
    }

    @Test
    void an_import_leaves_the_way_free_for_what_comes_meanwhile() throws Exception {
        Observed held = importing("held");
        holdBackNoLonger();
        Observed not = importing("not-held");

        System.out.printf(Locale.ROOT, "holding back:     %s%nnot holding back: %s%n", held, not);
        assertThat(held.mostWaiting()).isLessThanOrEqualTo(BOUND);
        assertThat(held.latencies()).hasSizeGreaterThan(2);
        assertThat(installation.rows("SELECT count(DISTINCT edition_id) FROM story"))
                .containsExactly(Integer.toString(2 * OLD + letters));
    }

    /** From the receipt of live editions to that of their stories, in ms; most editions seen waiting. */
    private record Observed(List<Long> latencies, long mostWaiting, long millis) {
        @Override
        public String toString() {
            List<Long> sorted = latencies.stream().sorted().toList();
            return String.format(
                    Locale.ROOT,
                    "%d old editions in %.1f s; %d live ones, edition to story p50 %d ms, p99 %d ms; at most %d waiting",
                    OLD,
                    millis / 1000.0,
                    sorted.size(),
                    sorted.get(sorted.size() / 2),
                    sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1),
                    mostWaiting);
        }
    }

    private Observed importing(String name) throws Exception {
        Path mbox = new OldMail(name, OLD).mbox(folder);
        long began = System.nanoTime();
        FutureTask<CommandRun> run = new FutureTask<>(() -> installation.run("import", "--quiet", mbox.toString()));
        Thread.ofPlatform().start(run);
        int first = letters;
        long most = 0;
        while (!run.isDone() || waiting() > 0) {
            publish();
            for (int i = 0; i < 8; i++) {
                most = Math.max(most, waiting());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
        long took = Duration.ofNanos(System.nanoTime() - began).toMillis();
        assertThat(run.get().out()).contains(String.format(Locale.ROOT, "Took in %,d editions.", OLD));
        await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> installation.rows("SELECT count(*) FROM story WHERE publication_title = 'Live Letter'"),
                        List.of(Integer.toString(letters))::equals);
        return new Observed(latencies(first), most, took);
    }

    private void publish() {
        letters++;
        Letter.of(
                        "Live Letter",
                        "Live " + letters,
                        "Live " + letters,
                        "Number " + letters + " of what comes now: house " + letters * 7919 + " was painted.")
                .into(installation.newsletters(), "live-" + letters + ".eml");
    }

    /** Committed editions, and ends of transactions, that enrich has not worked off. */
    private long waiting() throws Exception {
        String editions = installation.channels().editions().name();
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (int i = 0; i < installation.channels().editionPartitions(); i++) {
            latest.put(new TopicPartition(editions, i), OffsetSpec.latest());
        }
        var done = admin.listConsumerGroupOffsets(AllInOne.applicationId(installation.channels()))
                .partitionsToOffsetAndMetadata()
                .get();
        var ends = admin.listOffsets(latest).all().get();
        long waiting = 0;
        for (var end : ends.entrySet()) {
            OffsetAndMetadata worked = done.get(end.getKey());
            long records = worked == null ? 0 : end.getValue().offset() - worked.offset();
            waiting += records > 1 ? records : 0; // one may be the end of a transaction
        }
        return waiting;
    }

    private List<Long> latencies(int first) {
        Map<String, Long> received = new HashMap<>();
        installation.records(line, installation.channels().editions()).forEach(record -> {
            Edition edition = Json.read(record.value(), Edition.class);
            if (edition.source().id().equals("live")) {
                received.putIfAbsent(edition.id(), record.timestamp());
            }
        });
        Map<String, Long> latencies = new HashMap<>();
        installation.records(line, installation.channels().stories()).forEach(record -> {
            Story story = Json.read(record.value(), Story.class);
            Long from = received.get(story.edition().id());
            if (from != null && Integer.parseInt(story.edition().title().replaceAll("\\D", "")) > first) {
                latencies.putIfAbsent(story.id(), record.timestamp() - from);
            }
        });
        return new ArrayList<>(latencies.values());
    }

    private void holdBackNoLonger() throws Exception {
        Map<String, String> config = new HashMap<>(
                ConnectorConfigs.of(installation.config(), line.instance().bootstrap())
                        .get("archives"));
        config.put("wiredesk.backfill.group", "");
        URI uri = URI.create("http://127.0.0.1:" + line.instance().restPort() + "/connectors/archives/config");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(uri)
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(Json.line(config)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        }
    }
}
