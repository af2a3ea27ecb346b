package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.net.WebAnswer;
import io.wiredesk.ingest.net.WebClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for a feed, telling the server what we have already. */
final class FeedFetcher implements AutoCloseable {

    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

    private final WebClient web;
    private final int maxBytes;
    private final InstantSource clock;

    FeedFetcher(WebClient web, int maxBytes, InstantSource clock) {
        this.web = web;
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    /**
     * Fetches.
     *
     * @param location http(s) or file address
     * @param etag validator of the document we have, if any
     * @param lastModified likewise
     */
    FetchResult fetch(String location, @Nullable String etag, @Nullable String lastModified)
            throws InterruptedException {
        try {
            URI address = new URI(location.strip());
            return switch (String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT)) {
                case "http", "https" -> web(address, etag, lastModified);
                case "file" -> file(Path.of(address), etag);
                default -> unusable();
            };
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return unusable();
        } catch (NoSuchFileException e) {
            return new FetchResult.Failed("the file does not exist");
        } catch (IOException e) {
            return new FetchResult.Failed(
                    "the file cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    @Override
    public void close() {
        web.close();
    }

    private static FetchResult unusable() {
        return new FetchResult.Gone("the address is no http(s) or file address; correct the definition");
    }

    private FetchResult web(URI address, @Nullable String etag, @Nullable String lastModified)
            throws InterruptedException {
        if (address.getHost() == null) {
            return unusable();
        }
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", ACCEPT));
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            headers.put("If-Modified-Since", lastModified);
        }
        return switch (web.get(address, headers)) {
            case WebAnswer.Received received -> read(received);
            case WebAnswer.Refused refused -> new FetchResult.Refused(refused.why());
            case WebAnswer.Failed failed -> new FetchResult.Failed(failed.why());
        };
    }

    private FetchResult read(WebAnswer.Received answer) {
        String status = "the server answers " + answer.status();
        return switch (answer.status()) {
            case 200, 203, 226 -> fetched(answer);
            case 304 -> new FetchResult.NotModified();
            case 410 -> new FetchResult.Gone(status + ": the feed is gone; remove it or give its new address");
            case 429, 503 ->
                new FetchResult.RetryLater(
                        answer.header("Retry-After")
                                .flatMap(value -> RetryAfter.parse(value, clock.instant()))
                                .orElse(null),
                        status + ": come back later");
            case 401, 403 -> new FetchResult.Failed(status + ": check the credentials in the definition's address");
            case 404 -> new FetchResult.Failed(status + ": check the definition's address");
            default -> new FetchResult.Failed(status);
        };
    }

    private static FetchResult fetched(WebAnswer.Received answer) {
        if (answer.body().length == 0) {
            return new FetchResult.Failed("the answer is empty");
        }
        return new FetchResult.Fetched(
                answer.body(),
                answer.header("Content-Type").orElse(null),
                answer.header("ETag").orElse(null),
                answer.header("Last-Modified").orElse(null));
    }

    /** Size and time stand in for a server's validator. */
    private FetchResult file(Path path, @Nullable String etag) throws IOException {
        String now = Files.size(path) + "-" + Files.getLastModifiedTime(path).toMillis();
        if (now.equals(etag)) {
            return new FetchResult.NotModified();
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] body = in.readNBytes(maxBytes + 1);
            if (body.length > maxBytes) {
                return new FetchResult.Refused("larger than " + maxBytes + " bytes");
            }
            return body.length == 0
                    ? new FetchResult.Failed("the file is empty")
                    : new FetchResult.Fetched(body, null, now, null);
        }
    }
}
