package io.wiredesk.ingest.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A server that does as it is told, and clients that may reach it. */
@Timeout(60)
abstract class WebFixture {

    static final WebLimits LIMITS = new WebLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 1024 * 1024, 5);
    static final String AGENT = "wiredesk/test (+https://example.org)";

    final RawServer server = start();

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static RawServer start() {
        try {
            return new RawServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WebConfig config(String... allow) {
        return new WebConfig(AllowList.parse(List.of(allow)), AllowList.NONE, Optional.empty(), AGENT);
    }

    /** A client for which every name leads to the loopback, which it may reach by these entries only. */
    static WebClient client(WebLimits limits, WebConfig config) {
        return new GuardedWebClient(
                limits, config, new AddressGuard(config.allow(), WebPorts::isOpen, host -> addresses("127.0.0.1")));
    }

    static List<InetAddress> addresses(String... literals) {
        return Arrays.stream(literals)
                .map(literal -> AddressRange.literal(literal).orElseThrow())
                .toList();
    }

    /** What comes of a path of the server. */
    WebAnswer get(String path) throws InterruptedException {
        return getFrom(server.address(path));
    }

    static WebAnswer getFrom(String address) throws InterruptedException {
        try (WebClient web = client(LIMITS, config("127.0.0.0/8"))) {
            return web.get(URI.create(address), Map.of());
        }
    }

    static WebAnswer.Received received(WebAnswer answer) {
        assertThat(answer).isInstanceOf(WebAnswer.Received.class);
        return (WebAnswer.Received) answer;
    }

    static String refusal(WebAnswer answer) {
        assertThat(answer).isInstanceOf(WebAnswer.Refused.class);
        return ((WebAnswer.Refused) answer).why();
    }

    static String failure(WebAnswer answer) {
        assertThat(answer).isInstanceOf(WebAnswer.Failed.class);
        return ((WebAnswer.Failed) answer).why();
    }
}
