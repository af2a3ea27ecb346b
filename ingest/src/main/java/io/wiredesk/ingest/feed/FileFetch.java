package io.wiredesk.ingest.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads feeds from files. */
record FileFetch(int maxBytes) {

    FetchResult fetch(Path path, Validators known) {
        try {
            return read(path, known);
        } catch (NoSuchFileException e) {
            return new FetchResult.Failed("the file does not exist");
        } catch (IOException e) {
            return new FetchResult.Failed(
                    "the file cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** Size and time stand in for a server's validator. */
    private FetchResult read(Path path, Validators known) throws IOException {
        String now = Files.size(path) + "-" + Files.getLastModifiedTime(path).toMillis();
        if (now.equals(known.etag())) {
            return new FetchResult.NotModified(Hints.NONE);
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] body = in.readNBytes(maxBytes + 1);
            if (body.length > maxBytes) {
                return new FetchResult.Refused("larger than " + maxBytes + " bytes");
            }
            return body.length == 0
                    ? new FetchResult.Failed("the file is empty")
                    : new FetchResult.Fetched(body, null, now, null, Hints.NONE);
        }
    }
}
