package io.wiredesk.deploy.line;

import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.cli.CommandRun;
import io.wiredesk.deploy.config.ConfigFile;
import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A user's wiredesk: {@code wiredesk.yaml}, a folder of newsletters beside it, and what can be seen from outside. */
final class Installation {

    private final Path folder;
    private final Path file;

    Installation(Path folder) throws IOException {
        this.folder = folder;
        this.file = folder.resolve("wiredesk.yaml");
        Files.createDirectories(newsletters());
    }

    Path newsletters() {
        return folder.resolve("newsletters");
    }

    Path topics() {
        return folder.resolve("topics.yaml");
    }

    /** Writes {@code wiredesk.yaml}, whose {@code data} has to be {@code data}; its desk takes any free port. */
    void configure(String yaml) throws IOException {
        Files.writeString(file, yaml + (yaml.contains("desk:") ? "" : "desk: {port: 0}\n"));
    }

    /** Writes {@code topics.yaml} as editors do. */
    void topics(String yaml) throws IOException {
        Files.writeString(topics(), yaml);
    }

    AllInOne start() {
        return AllInOne.start(config());
    }

    WiredeskConfig config() {
        return switch (ConfigFile.load(file, System::getenv)) {
            case ConfigFile.Result.Loaded loaded -> loaded.config();
            case ConfigFile.Result.Invalid invalid ->
                throw new AssertionError(invalid.problems().toString());
        };
    }

    /** A command, in this process. */
    CommandRun run(String... command) {
        return CommandRun.of(Stream.concat(Stream.of(command), Stream.of("--config", file.toString()))
                .toArray(String[]::new));
    }

    /** Rows of the store, their columns joined by commas; none while there is no store. */
    List<String> rows(String query) {
        List<String> found = new ArrayList<>();
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/wiredesk.db"));
                ResultSet rows = db.createStatement().executeQuery(query)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                found.add(String.join(", ", row));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
        return found;
    }

    List<String> headlines() {
        return rows("SELECT headline FROM story WHERE deleted = 0 ORDER BY headline");
    }

    /** All committed records of a channel, also those a newer one has replaced. */
    List<ConsumerRecord<String, byte[]>> records(AllInOne line, Channel<?> channel) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (Consumer<String, byte[]> consumer =
                KafkaClients.consumer(line.instance().bootstrap())) {
            List<TopicPartition> partitions = consumer.partitionsFor(channel.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(java.time.Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    Channels channels() {
        return config().channels();
    }
}
