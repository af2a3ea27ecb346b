package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.net.WebClient;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;

/** Asks for a feed, wherever it is, telling the server what we have already. */
final class FeedFetcher implements AutoCloseable {

    private static final FetchResult UNUSABLE =
            new FetchResult.Gone("the address is no http(s) address; correct the definition");

    private static final FetchResult NO_FILES =
            new FetchResult.Gone("files are not read unless the connector's " + FeedConfig.FILES + " is true");

    private final WebClient web;
    private final WebFetch fromWeb;
    private final FileFetch fromFile;
    private final boolean files;

    /** @param files whether {@code file:} addresses are read: whoever may define feeds may then read our disk */
    FeedFetcher(WebClient web, int maxBytes, boolean files, InstantSource clock) {
        this.web = web;
        this.fromWeb = new WebFetch(web, clock);
        this.fromFile = new FileFetch(maxBytes);
        this.files = files;
    }

    /** Fetches; {@code known} are the validators to send, if any. */
    FetchResult fetch(String location, Validators known) throws InterruptedException {
        try {
            URI address = new URI(location.strip());
            return switch (String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT)) {
                case "http", "https" -> address.getHost() == null ? UNUSABLE : fromWeb.fetch(address, known);
                case "file" -> files ? fromFile.fetch(Path.of(address), known) : NO_FILES;
                default -> UNUSABLE;
            };
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return UNUSABLE;
        }
    }

    @Override
    public void close() {
        web.close();
    }
}
