package io.wiredesk.ingest.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.entity.DeflateInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.NameValuePair;

/**
 * Takes in bodies, decompressed and never longer than they may be. Brotli is not asked for: no decoder on the JVM is kept
 * well enough to stand in front of the web, and every server has gzip.
 */
final class Bodies {

    static final String ACCEPTED = "gzip, deflate";

    /** What is read of a page that only explains an error. */
    private static final int EXCERPT = 64 * 1024;

    /** What became of a body. */
    sealed interface Body {
        @SuppressWarnings("ArrayRecordComponent") // carried through, never compared
        record Whole(byte[] bytes) implements Body {}

        record Refused(String why) implements Body {}
    }

    private Bodies() {}

    /** Reads a body; of an answer without success, which matters less than its status, the beginning if there is one. */
    static Body read(ClassicHttpResponse response, int max) throws IOException {
        if (response.getEntity() == null) {
            return new Body.Whole(new byte[0]);
        }
        boolean success = response.getCode() / 100 == 2;
        return success ? whole(response, max) : new Body.Whole(excerpt(response, Math.min(max, EXCERPT)));
    }

    private static Body whole(ClassicHttpResponse response, int max) throws IOException {
        Optional<InputStream> decoded = decoded(response);
        if (decoded.isEmpty()) {
            return new Body.Refused("encoded in a way nobody asked for (only gzip and deflate are understood, and one"
                    + " of them at a time)");
        }
        InputStream in = decoded.get();
        byte[] bytes = in.readNBytes(max);
        return in.read() < 0 ? new Body.Whole(bytes) : new Body.Refused("larger than " + max + " bytes");
    }

    private static byte[] excerpt(ClassicHttpResponse response, int max) {
        try {
            Optional<InputStream> decoded = decoded(response);
            return decoded.isEmpty() ? new byte[0] : decoded.get().readNBytes(max);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** The decompressed body, or empty if nobody understands it. */
    private static Optional<InputStream> decoded(ClassicHttpResponse response) throws IOException {
        PushbackInputStream raw = new PushbackInputStream(response.getEntity().getContent());
        int first = raw.read();
        if (first < 0) { // nothing, however it is said to be encoded
            return Optional.of(raw);
        }
        raw.unread(first);
        List<String> encodings = encodings(response);
        if (encodings.isEmpty()) {
            return Optional.of(raw);
        }
        return switch (String.join(",", encodings)) {
            case "gzip", "x-gzip" -> Optional.of(new GZIPInputStream(raw));
            case "deflate" -> Optional.of(new DeflateInputStream(raw));
            default -> Optional.empty();
        };
    }

    private static List<String> encodings(ClassicHttpResponse response) {
        return Arrays.stream(response.getHeaders(HttpHeaders.CONTENT_ENCODING))
                .map(NameValuePair::getValue)
                .flatMap(value -> Arrays.stream(String.valueOf(value).split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(Predicate.not(name -> name.isEmpty() || name.equals("identity")))
                .toList();
    }
}
