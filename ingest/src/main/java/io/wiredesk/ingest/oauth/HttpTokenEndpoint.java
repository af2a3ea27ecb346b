package io.wiredesk.ingest.oauth;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * {@link TokenEndpoint} by the JDK's client. A name that changes its mind after the check (DNS rebinding) meets TLS: a
 * host inside has no certificate for it.
 */
final class HttpTokenEndpoint implements TokenEndpoint {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration TOTAL = Duration.ofSeconds(30);
    private static final int MAX_BYTES = 64 * 1024;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final HostCheck guard;
    private final String userAgent;

    HttpTokenEndpoint(HostCheck guard, String userAgent) {
        this.guard = guard;
        this.userAgent = userAgent;
    }

    /** A client a request: tokens last about an hour, an idle client would keep its threads all the while. */
    @Override
    public Answer post(URI address, String form) throws IOException, InterruptedException {
        guard.check(address.getHost(), port(address));
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
        FutureTask<Answer> exchange = new FutureTask<>(() -> exchange(http, address, form));
        try {
            Thread.ofVirtual().name("wiredesk-token").start(exchange);
            return exchange.get(TOTAL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no complete answer within " + TOTAL.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw new IOException("no answer (" + String.valueOf(e.getCause()).split("[:\\s]", 2)[0] + ")");
        } finally {
            exchange.cancel(true);
            http.shutdownNow();
        }
    }

    private Answer exchange(HttpClient http, URI address, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TOTAL)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .header("User-Agent", userAgent)
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return new Answer(response.statusCode(), new String(body.readNBytes(MAX_BYTES), StandardCharsets.UTF_8));
        }
    }

    private static int port(URI address) {
        int standard = "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
        return address.getPort() < 0 ? standard : address.getPort();
    }
}
