package io.wiredesk.ingest.net;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/** {@link WebClient} by the JDK's client. Messages never hold an address: it may be a secret. */
final class PlainWebClient implements WebClient {

    private final WebLimits limits;
    private final HttpClient http;

    PlainWebClient(WebLimits limits) {
        this.limits = limits;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .build();
    }

    /** On a thread of its own: {@link HttpRequest#timeout} ends with the headers, a slow body would go on for ever. */
    @Override
    public WebAnswer get(URI address, Map<String, String> headers) throws InterruptedException {
        FutureTask<WebAnswer> exchange = new FutureTask<>(() -> follow(address, headers));
        Thread.ofVirtual().name("wiredesk-web").start(exchange);
        try {
            return exchange.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new WebAnswer.Failed(
                    "no complete answer within " + limits.total().toSeconds() + " s");
        } catch (ExecutionException e) {
            return new WebAnswer.Failed(reason(Objects.requireNonNullElse(e.getCause(), e)));
        } finally {
            exchange.cancel(true);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private WebAnswer follow(URI start, Map<String, String> headers) throws IOException, InterruptedException {
        URI at = start;
        for (int hop = 0; hop <= limits.maxRedirects(); hop++) {
            HttpResponse<InputStream> response = http.send(request(at, start, headers), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                Optional<String> location = redirect(response);
                if (location.isEmpty()) {
                    return receive(response, body);
                }
                at = at.resolve(location.get().strip());
                if (!isWeb(at)) {
                    return new WebAnswer.Refused("redirected to something that is no http(s) address");
                }
            }
        }
        return new WebAnswer.Refused("more than " + limits.maxRedirects() + " redirects");
    }

    private HttpRequest request(URI at, URI start, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at)
                .timeout(limits.total())
                .header("User-Agent", limits.userAgent())
                .header("Accept-Encoding", "gzip");
        headers.forEach(request::header);
        credentials(at, start).ifPresent(c -> request.header("Authorization", c));
        return request.build();
    }

    /** {@code https://user:password@host/…}: for the host they were given for, and nobody it redirects to. */
    private static Optional<String> credentials(URI at, URI start) {
        boolean sameOrigin = start.getScheme().equalsIgnoreCase(at.getScheme())
                && start.getHost().equalsIgnoreCase(at.getHost())
                && start.getPort() == at.getPort();
        return Optional.ofNullable(start.getUserInfo())
                .filter(u -> sameOrigin)
                .map(u -> "Basic " + Base64.getEncoder().encodeToString(u.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<String> redirect(HttpResponse<?> response) {
        return switch (response.statusCode()) {
            case 301, 302, 303, 307, 308 -> response.headers().firstValue("Location");
            default -> Optional.empty();
        };
    }

    private static boolean isWeb(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
    }

    private WebAnswer receive(HttpResponse<?> response, InputStream body) throws IOException {
        String encoding = response.headers()
                .firstValue("Content-Encoding")
                .orElse("identity")
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "identity", "" -> receive(response, body.readNBytes(limits.maxBytes() + 1));
            case "gzip", "x-gzip" -> receive(response, new GZIPInputStream(body).readNBytes(limits.maxBytes() + 1));
            default -> new WebAnswer.Refused("encoded in a way nobody asked for (only gzip is understood)");
        };
    }

    private WebAnswer receive(HttpResponse<?> response, byte[] body) {
        if (body.length > limits.maxBytes()) {
            return new WebAnswer.Refused("larger than " + limits.maxBytes() + " bytes");
        }
        Map<String, String> headers = response.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().toLowerCase(Locale.ROOT),
                        e -> e.getValue().getFirst(),
                        (a, b) -> a));
        return new WebAnswer.Received(response.statusCode(), headers, body, null);
    }

    private static String reason(Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException e -> "no connection within the time allowed";
            case UnknownHostException e -> "host name not found";
            case ConnectException e -> isUnresolved(e) ? "host name not found" : "connection refused";
            case SSLException e -> "no secure connection: certificate or protocol not accepted";
            case ZipException e -> "broken gzip";
            case EOFException e -> "answer ended early";
            case IOException e -> "connection broken or answer cut short";
            default -> "request impossible (" + cause.getClass().getSimpleName() + ")";
        };
    }

    /** How the JDK's client reports an unknown host. */
    private static boolean isUnresolved(ConnectException e) {
        return e.getCause() instanceof UnresolvedAddressException
                || (e.getCause() instanceof ConnectException cause && isUnresolved(cause));
    }
}
