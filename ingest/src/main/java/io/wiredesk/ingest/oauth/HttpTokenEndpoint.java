package io.wiredesk.ingest.oauth;

import io.wiredesk.ingest.net.WebAnswer;
import io.wiredesk.ingest.net.WebClient;
import io.wiredesk.ingest.net.WebConfig;
import io.wiredesk.ingest.net.WebLimits;
import io.wiredesk.ingest.net.WebRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** {@link TokenEndpoint} by the one guarded way out. */
final class HttpTokenEndpoint implements TokenEndpoint {

    private static final WebLimits LIMITS = new WebLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 64 * 1024, 0);

    private final WebConfig config;

    HttpTokenEndpoint(WebConfig config) {
        this.config = config;
    }

    /** A client a request: tokens last about an hour, an idle client would keep its connections all the while. */
    @Override
    public Answer post(URI address, String form) throws IOException, InterruptedException {
        WebRequest.Content content =
                new WebRequest.Content("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
        try (WebClient web = WebClient.within(LIMITS, config)) {
            WebRequest request = new WebRequest(address, Map.of("Accept", "application/json"), Map.of(), content);
            return switch (web.send(request)) {
                case WebAnswer.Received received ->
                    new Answer(received.status(), new String(received.body(), StandardCharsets.UTF_8));
                case WebAnswer.Refused refused -> throw new IOException(refused.why());
                case WebAnswer.Failed failed -> throw new IOException("no answer: " + failed.why());
            };
        }
    }
}
