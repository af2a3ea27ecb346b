package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.ingest.net.WebClient;
import io.wiredesk.ingest.net.WebConfig;
import io.wiredesk.ingest.net.WebLimits;
import java.time.Duration;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;

/** How commands get out to the web: guarded as the connectors are. */
final class WayOut {

    /** A person waits, so the deadlines are short. */
    private static final WebLimits LIMITS =
            new WebLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 10 * 1024 * 1024, 5);

    private WayOut() {}

    static WebClient of(WiredeskConfig config) {
        ConfigDef definition = WebConfig.addTo(new ConfigDef());
        AbstractConfig settings =
                new AbstractConfig(definition, config.network().settings(), false);
        return WebClient.within(LIMITS, WebConfig.of(settings));
    }
}
