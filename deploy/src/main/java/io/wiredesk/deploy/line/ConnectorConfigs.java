package io.wiredesk.deploy.line;

import io.wiredesk.deploy.config.Network;
import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.ingest.archive.ArchiveSourceConnector;
import io.wiredesk.ingest.feed.FeedSourceConnector;
import io.wiredesk.ingest.mailbox.MailSourceConnector;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.sink.sql.SqlSinkConnector;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The connectors of an installation, as a Connect worker takes them. */
public final class ConnectorConfigs {

    static final String SQLITE = "sqlite";

    private static final int SOURCE_TASKS = 2;

    private ConnectorConfigs() {}

    /** Connector name to configuration, sources first. */
    static Map<String, Map<String, String>> of(WiredeskConfig config, String bootstrap) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        all.put("feeds", feeds(source(FeedSourceConnector.class.getName(), config, bootstrap)));
        all.put("archives", source(ArchiveSourceConnector.class.getName(), config, bootstrap));
        all.put("mail", source(MailSourceConnector.class.getName(), config, bootstrap));
        all.put(SQLITE, sqlite(config.channels(), config.sqlite()));
        return all;
    }

    private static Map<String, String> source(String connector, WiredeskConfig wiredesk, String bootstrap) {
        return source(connector, wiredesk.channels(), wiredesk.network(), bootstrap);
    }

    /** A source connector of these channels, exactly once, a transaction a poll. */
    public static Map<String, String> source(String connector, Channels channels, Network network, String bootstrap) {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("connector.class", connector);
        config.put("tasks.max", Integer.toString(SOURCE_TASKS));
        config.put("exactly.once.support", "required");
        config.put("transaction.boundary", "poll");
        config.put("wiredesk.prefix", channels.prefix());
        config.put("wiredesk.bootstrap.servers", bootstrap);
        config.putAll(network.settings());
        config.put("producer.override.max.request.size", Integer.toString(Channels.MAX_REQUEST_BYTES));
        config.put("producer.override.compression.type", "zstd");
        return config;
    }

    /** Whoever writes the sources here is the one whose files they are. */
    private static Map<String, String> feeds(Map<String, String> config) {
        config.put("wiredesk.feed.files", "true");
        return config;
    }

    private static Map<String, String> sqlite(Channels channels, Path file) {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("connector.class", SqlSinkConnector.class.getName());
        config.put("tasks.max", "1");
        config.put("topics", String.join(",", stored(channels)));
        config.put("wiredesk.prefix", channels.prefix());
        config.put("sql.url", "jdbc:sqlite:" + file);
        config.put("consumer.override.isolation.level", "read_committed");
        config.put("consumer.override.max.partition.fetch.bytes", Integer.toString(Channels.MAX_REQUEST_BYTES));
        config.put("errors.tolerance", "all");
        config.put("errors.deadletterqueue.topic.name", channels.deadLetters().name());
        config.put("errors.deadletterqueue.topic.replication.factor", "1");
        config.put("errors.deadletterqueue.context.headers.enable", "true");
        return config;
    }

    /** What the store takes. */
    static List<String> stored(Channels channels) {
        return Stream.of(
                        channels.stories(),
                        channels.memberships(),
                        channels.clusters(),
                        channels.topics(),
                        channels.sources())
                .map(Channel::name)
                .toList();
    }
}
