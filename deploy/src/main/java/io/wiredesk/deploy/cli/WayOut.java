package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.ingest.net.WebClient;
import io.wiredesk.ingest.net.WebLimits;
import java.time.Duration;

/** How commands get out to the web. */
final class WayOut {

    private static final WebLimits LIMITS =
            new WebLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 10 * 1024 * 1024, 5, "wiredesk");

    private WayOut() {}

    /** A person waits, so the deadlines are short. */
    @SuppressWarnings("UnusedVariable") // where one may go is configured
    static WebClient of(WiredeskConfig config) {
        return WebClient.within(LIMITS);
    }
}
