package io.wiredesk.deploy.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wiredesk.deploy.Letter;
import io.wiredesk.deploy.channel.ChannelReader;
import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.channel.Located;
import io.wiredesk.deploy.cli.Samples;
import io.wiredesk.deploy.runtime.KafkaBackend.Broker;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.Story;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@KafkaBroker
class StockConnectWorkerIT {

    private static final Channels CHANNELS = new Channels("stock.", 2);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    static Path folder;

    private static String bootstrap;
    private static StockConnectWorker worker;

    @BeforeAll
    static void start(Broker broker) throws IOException {
        bootstrap = broker.bootstrap();
        broker.create(CHANNELS.all().toArray(Channel<?>[]::new));
        worker = StockConnectWorker.start(bootstrap, folder);
    }

    @AfterAll
    static void stop() {
        worker.close();
    }

    @Test
    void nothing_of_ours_is_on_its_class_path() {
        assertThat(StockConnectWorker.classPath().split(File.pathSeparator))
                .anyMatch(jar -> jar.contains("connect-runtime"))
                .noneMatch(jar -> jar.contains("wiredesk") || jar.contains("sqlite") || jar.contains("jsr310"));
    }

    @Test
    void it_finds_our_plugins() throws Exception {
        assertThat(worker.get("/connector-plugins"))
                .extracting(plugin -> plugin.path("class").textValue())
                .contains(
                        "io.wiredesk.ingest.archive.ArchiveSourceConnector",
                        "io.wiredesk.ingest.feed.FeedSourceConnector",
                        "io.wiredesk.ingest.mailbox.MailSourceConnector",
                        "io.wiredesk.sink.sql.SqlSinkConnector");
        assertThat(worker.get("/connector-plugins"))
                .filteredOn(plugin -> plugin.path("class").textValue().startsWith("io.wiredesk"))
                .allSatisfy(
                        plugin -> assertThat(plugin.path("version").textValue()).startsWith("0."));
    }

    @Test
    void it_runs_a_source() throws Exception {
        Path letters = Files.createDirectory(folder.resolve("letters"));
        Letter.of("Harbour Letter", "Two boats", "Ferry runs aground", "A ferry ran aground on Thursday.")
                .into(letters, "a.eml");
        write(writer -> writer.put(CHANNELS.sourceDefinitions(), "letters", archive(letters)));

        worker.put(
                "archives",
                with(
                        "connector.class", "io.wiredesk.ingest.archive.ArchiveSourceConnector",
                        "tasks.max", "1",
                        "exactly.once.support", "required",
                        "transaction.boundary", "poll",
                        "wiredesk.prefix", CHANNELS.prefix(),
                        "wiredesk.bootstrap.servers", bootstrap));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(editions())
                        .singleElement()
                        .extracting(Edition::title)
                        .isEqualTo("Two boats"));
        assertThat(tasks("archives")).containsOnly("RUNNING");
    }

    @Test
    void it_runs_the_sql_sink() throws Exception {
        Path file = folder.resolve("stories.db");
        Story story = Samples.story("Port reopens");

        worker.put(
                "sqlite",
                with(
                        "connector.class",
                        "io.wiredesk.sink.sql.SqlSinkConnector",
                        "tasks.max",
                        "1",
                        "topics",
                        CHANNELS.stories().name() + "," + CHANNELS.memberships().name(),
                        "wiredesk.prefix",
                        CHANNELS.prefix(),
                        "sql.url",
                        "jdbc:sqlite:" + file,
                        "consumer.override.isolation.level",
                        "read_committed",
                        "errors.tolerance",
                        "all",
                        "errors.deadletterqueue.topic.name",
                        CHANNELS.deadLetters().name()));
        write(writer -> {
            writer.put(CHANNELS.stories(), story.id(), story);
            writer.put(CHANNELS.memberships(), story.id(), Samples.lead(story));
        });

        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(SQLException.class)
                .untilAsserted(() -> assertThat(joined(file)).containsExactly("Port reopens, lead"));
        assertThat(tasks("sqlite")).containsOnly("RUNNING");
    }

    private static SourceDefinition archive(Path location) {
        return new SourceDefinition(
                "letters", SourceDefinition.Kind.ARCHIVE, location.toString(), null, Map.of("every", "PT1S"));
    }

    /** A worker's converters are its owner's choice, so connectors bring theirs. */
    private static Map<String, String> with(String... settings) {
        Map<String, String> config = new HashMap<>(Map.of(
                "key.converter", "org.apache.kafka.connect.storage.StringConverter",
                "value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter"));
        for (int i = 0; i < settings.length; i += 2) {
            config.put(settings[i], settings[i + 1]);
        }
        return config;
    }

    private static void write(java.util.function.Consumer<ChannelWriter> what) {
        try (ChannelWriter writer = new ChannelWriter(KafkaClients.producer(bootstrap), InstantSource.system())) {
            what.accept(writer);
        }
    }

    private static List<Edition> editions() {
        try (var consumer = KafkaClients.consumer(bootstrap)) {
            return new ChannelReader(consumer)
                    .read(CHANNELS.editions()).records().stream()
                            .map(Located::value)
                            .toList();
        }
    }

    private static Stream<String> tasks(String connector) throws Exception {
        JsonNode status = worker.get("/connectors/" + connector + "/status");
        return status.path("tasks").findValuesAsText("state").stream();
    }

    private static List<String> joined(Path file) throws SQLException {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet rows = db.createStatement()
                        .executeQuery("SELECT headline, relation FROM story JOIN membership ON story_id = id")) {
            List<String> found = new java.util.ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1) + ", " + rows.getString(2));
            }
            return found;
        }
    }
}
