package io.wiredesk.deploy.config;

import static io.wiredesk.deploy.config.Formats.integer;

import io.wiredesk.schemas.SourceDefinition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Every key of {@code wiredesk.yaml}. */
final class Settings {

    static final Setting<Path> DATA =
            Setting.of("data", Formats.PATH, "~/.wiredesk", "Folder everything is kept in. `--data` overrides it.");

    static final Setting<String> PREFIX = Setting.of(
            "prefix",
            Formats.PREFIX,
            "wiredesk.",
            "Start of every channel's name: sets installations apart that share a Kafka cluster.");

    static final Setting<Integer> KAFKA_PORT = Setting.of(
            "kafka.port",
            integer(0, 65_535),
            "0",
            "Port of the broker, on loopback only; 0 takes any free one and keeps to it while it is free.");

    static final Setting<Integer> EDITION_PARTITIONS = Setting.of(
            "editions.partitions",
            integer(1, 256),
            "4",
            "How many tasks can read editions apart at a time. Cannot change once the data folder is in use.");

    static final Setting<Path> SQLITE = Setting.of(
            "store.sqlite",
            Formats.PATH_AS_WRITTEN,
            "wiredesk.db",
            "SQLite file with stories, clusters, topics and sources; relative to `data`.");

    static final Setting<Path> TOPICS = Setting.optional(
            "topics",
            Formats.EXISTING_FILE,
            "YAML file with topics of your own; read again whenever it changes. Without it only the built-in ones hold.");

    static final Setting<Map<String, List<String>>> POOLS = Setting.of(
            "pools",
            Formats.POOLS,
            "{default: []}",
            "Pool name → ids of its sources. Duplicates are found within a pool; sources not named are in the first one.");

    static final Setting<Duration> DEDUP_WINDOW = Setting.of(
            "dedup.window",
            Formats.duration(Duration.ofHours(1), Duration.ofDays(365)),
            "14d",
            "How long after it was last seen a story can still be recognised.");

    static final Setting<List<SourceDefinition>> SOURCES =
            Setting.of("sources", SourceFormat.LIST, "[]", "What to take in; see below.");

    static final SettingTable TABLE = new SettingTable(
            List.of(DATA, PREFIX, KAFKA_PORT, EDITION_PARTITIONS, SQLITE, TOPICS, POOLS, DEDUP_WINDOW, SOURCES));

    private Settings() {}
}
