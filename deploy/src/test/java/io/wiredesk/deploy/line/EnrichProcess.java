package io.wiredesk.deploy.line;

import io.wiredesk.enrich.EnrichApp;
import io.wiredesk.enrich.EnrichClient;
import io.wiredesk.enrich.EnrichSettings;
import io.wiredesk.enrich.Pools;
import io.wiredesk.enrich.dedup.DedupSettings;
import io.wiredesk.schemas.Channels;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * An instance of enrich to kill: {@code <bootstrap> <prefix> <state folder>}. Prints "ready" when every task runs; stops
 * in order when its standard input ends.
 */
public final class EnrichProcess {

    /** What is written is on the broker at once, and stays uncommitted for long: there is time to kill in between. */
    private static final Map<String, String> SLOW = Map.of("commit.interval.ms", "3000", "producer.linger.ms", "0");

    private EnrichProcess() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (EnrichApp app = start(args[0], new Channels(args[1], 1), Pools.ONE, Path.of(args[2]), SLOW)) {
            if (!app.awaitRunning(Duration.ofMinutes(2))) {
                throw new IllegalStateException("it is still " + app.state());
            }
            System.out.println("ready");
            while (System.in.read() >= 0) {
                // nothing to read: the end is the message
            }
        }
    }

    static EnrichApp start(String bootstrap, Channels channels, Pools pools, Path state) {
        return start(bootstrap, channels, pools, state, Map.of());
    }

    private static EnrichApp start(
            String bootstrap, Channels channels, Pools pools, Path state, Map<String, String> more) {
        return EnrichApp.start(
                new EnrichClient(bootstrap, application(channels), state, 1, 1, more),
                new EnrichSettings(channels, pools, DedupSettings.DEFAULT));
    }

    static String application(Channels channels) {
        return channels.prefix() + "enrich";
    }
}
