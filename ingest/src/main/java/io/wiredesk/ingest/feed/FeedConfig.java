package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.connect.IngestConfig;
import io.wiredesk.ingest.net.WebConfig;
import io.wiredesk.ingest.net.WebLimits;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Width;

/** Settings of the feed connector. */
final class FeedConfig extends IngestConfig {

    static final String USER_AGENT = "wiredesk.feed.user.agent";
    static final String AT_ONCE = "wiredesk.feed.fetches.at.once";
    static final String CONNECT_TIMEOUT_MS = "wiredesk.feed.connect.timeout.ms";
    static final String DEADLINE_MS = "wiredesk.feed.deadline.ms";
    static final String MAX_BYTES = "wiredesk.feed.max.bytes";

    static final ConfigDef DEFINITION = definition();

    private static final int MAX_REDIRECTS = 5;

    FeedConfig(Map<String, String> settings) {
        super(DEFINITION, settings);
    }

    WebLimits limits() {
        return new WebLimits(
                Duration.ofMillis(getInt(CONNECT_TIMEOUT_MS)),
                Duration.ofMillis(getInt(DEADLINE_MS)),
                getInt(MAX_BYTES),
                MAX_REDIRECTS);
    }

    WebConfig web() {
        WebConfig web = WebConfig.of(this);
        String agent = getString(USER_AGENT);
        return agent == null ? web : web.as(agent);
    }

    int atOnce() {
        return getInt(AT_ONCE);
    }

    /** Defaults of time and size are what feed readers in use have (Miniflux, FreshRSS, rss-fetcher). */
    public static ConfigDef definition() {
        ConfigDef def = WebConfig.addTo(IngestConfig.definition());
        def.define(
                USER_AGENT,
                ConfigDef.Type.STRING,
                null,
                new ConfigDef.NonEmptyStringWithoutControlChars(),
                Importance.LOW,
                "Who we say we are, if not wiredesk with the address in " + WebConfig.CONTACT + ".",
                "Web",
                1,
                Width.LONG,
                "User agent");
        number(def, AT_ONCE, 8, Range.between(1, 64), 2, "Fetches at once", "Fetches of one task that run at once.");
        number(
                def,
                CONNECT_TIMEOUT_MS,
                10_000,
                Range.atLeast(1),
                3,
                "Connect timeout",
                "Until a connection stands, in milliseconds.");
        number(
                def,
                DEADLINE_MS,
                30_000,
                Range.atLeast(1),
                4,
                "Deadline",
                "For a whole fetch with redirects and body, in milliseconds.");
        number(
                def,
                MAX_BYTES,
                10 * 1024 * 1024,
                Range.between(1024, 100 * 1024 * 1024),
                5,
                "Largest document",
                "Largest document taken in, in bytes after decompression.");
        return def;
    }

    private static void number(
            ConfigDef def, String name, int value, Range range, int order, String display, String doc) {
        def.define(name, ConfigDef.Type.INT, value, range, Importance.LOW, doc, "Web", order, Width.SHORT, display);
    }
}
