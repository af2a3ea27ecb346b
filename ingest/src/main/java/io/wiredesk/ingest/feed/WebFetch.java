package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.net.WebAnswer;
import io.wiredesk.ingest.net.WebClient;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gets feeds from the web, and says what an answer means to a feed. */
final class WebFetch {

    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

    private final WebClient web;
    private final InstantSource clock;

    WebFetch(WebClient web, InstantSource clock) {
        this.web = web;
        this.clock = clock;
    }

    FetchResult fetch(URI address, Validators known) throws InterruptedException {
        return switch (web.get(address, headers(known))) {
            case WebAnswer.Received received -> read(received, clock.instant());
            case WebAnswer.Refused refused -> new FetchResult.Refused(refused.why());
            case WebAnswer.Failed failed -> new FetchResult.Failed(failed.why());
        };
    }

    private static Map<String, String> headers(Validators known) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", ACCEPT);
        if (known.etag() != null) {
            headers.put("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            headers.put("If-Modified-Since", known.lastModified());
        }
        return headers;
    }

    private static FetchResult read(WebAnswer.Received answer, Instant now) {
        String status = "the server answers " + answer.status();
        return switch (answer.status()) {
            case 200, 203, 226 -> fetched(answer, now);
            case 304 -> new FetchResult.NotModified(Hints.of(answer, now));
            case 410 -> new FetchResult.Gone(status + ": the feed is gone; remove it or give its new address");
            case 429, 503 ->
                new FetchResult.RetryLater(
                        answer.header("Retry-After")
                                .flatMap(value -> RetryAfter.parse(value, now))
                                .orElse(null),
                        status + ": come back later");
            case 401, 403 -> new FetchResult.Refused(status + ": check the credentials in the definition's address");
            case 404 -> new FetchResult.Refused(status + ": check the definition's address");
            case 408, 425 -> new FetchResult.Failed(status);
            default -> answer.status() < 500 ? new FetchResult.Refused(status) : new FetchResult.Failed(status);
        };
    }

    private static FetchResult fetched(WebAnswer.Received answer, Instant now) {
        if (answer.body().length == 0) {
            return new FetchResult.Failed("the answer is empty");
        }
        return new FetchResult.Fetched(
                answer.body(),
                answer.header("Content-Type").orElse(null),
                answer.header("ETag").orElse(null),
                answer.header("Last-Modified").orElse(null),
                Hints.of(answer, now));
    }
}
