package io.wiredesk.deploy.config;

import static io.wiredesk.deploy.config.Formats.integer;

import io.wiredesk.schemas.SourceDefinition;
import java.net.InetAddress;
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

    static final Setting<InetAddress> DESK_ADDRESS = Setting.of(
            "desk.address",
            DeskFormats.ADDRESS,
            "127.0.0.1",
            "Where the desk listens: `127.0.0.1` for this machine only, `0.0.0.0` for every network; all but loopback needs a token.");

    static final Setting<Integer> DESK_PORT =
            Setting.of("desk.port", integer(0, 65_535), "7373", "Port of the desk; 0 takes any free one.");

    static final Setting<String> DESK_TOKEN = Setting.optional(
            "desk.token",
            DeskFormats.TOKEN_ELSEWHERE,
            "Who has it may open the desk. Only as `${env:NAME}` or `${file:/path}`.");

    static final Setting<List<SourceDefinition>> SOURCES =
            Setting.of("sources", SourceFormat.LIST, "[]", "What to take in; see below.");

    static final Setting<List<String>> ALLOW = Setting.of(
            "network.allow",
            Formats.list(NetworkFormats.ALLOWED),
            "[]",
            "What sources may reach although it is not public: this machine, the network at home. With `:port`, that port only.");

    static final Setting<String> PROXY = Setting.optional(
            "network.proxy",
            NetworkFormats.PROXY,
            "HTTP proxy for all web requests; has to be allowed too if it is not public.");

    static final Setting<String> CONTACT = Setting.optional(
            "network.contact", NetworkFormats.CONTACT, "Where publishers reach you; every request for a feed says it.");

    static final Setting<List<String>> INSECURE_TLS = Setting.of(
            "network.insecure-tls",
            Formats.list(NetworkFormats.ALLOWED),
            "[]",
            "Servers whose TLS certificates are not checked: whoever is on the way can read and change all. For machines of your own.");

    static final SettingTable TABLE = new SettingTable(List.of(
            DATA,
            PREFIX,
            KAFKA_PORT,
            EDITION_PARTITIONS,
            SQLITE,
            TOPICS,
            POOLS,
            DEDUP_WINDOW,
            ALLOW,
            PROXY,
            CONTACT,
            INSECURE_TLS,
            DESK_ADDRESS,
            DESK_PORT,
            DESK_TOKEN,
            SOURCES));

    private Settings() {}
}
