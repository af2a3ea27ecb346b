package io.wiredesk.sink.desk.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.wiredesk.schemas.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What is whole before it is sent: only the headers to who asks for them, no body to who has it already, and a smaller one
 * to who can read it so. Streams never pass here: they must not be held up.
 */
public final class Answer {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    /** To be kept, and asked about each time. */
    private static final String ASK = "no-cache";

    /** Less is not worth compressing. */
    private static final int SMALL = 1024;

    private final String mediaType;
    private final byte[] body;
    private final String keeping;
    private final @Nullable Instant changed;

    private Answer(String mediaType, byte[] body, String keeping, @Nullable Instant changed) {
        this.mediaType = mediaType;
        this.body = body;
        this.keeping = keeping;
        this.changed = changed;
    }

    /** What may be kept for as long as it stays the same; the bytes are not copied. */
    public static Answer document(String mediaType, byte[] body) {
        return new Answer(mediaType, body, ASK, null);
    }

    /** A document, of which it is known since when it is what it is. */
    public static Answer document(String mediaType, byte[] body, Instant changed) {
        return new Answer(mediaType, body, ASK, changed);
    }

    /** A value as a document. */
    public static Answer json(Object value) {
        return document("application/json", Json.bytes(value));
    }

    /** A page, which is one reader's own. */
    public static Answer page(byte[] html) {
        return new Answer("text/html; charset=utf-8", html, "private, no-cache", null);
    }

    /** What holds now and not in a moment. */
    public static Answer momentary(String mediaType, byte[] body) {
        return new Answer(mediaType, body, "no-store", null);
    }

    /** What is never anything else under the same address. */
    static Answer everlasting(String mediaType, byte[] body) {
        return new Answer(mediaType, body, "public, max-age=31536000, immutable", null);
    }

    /** Sends it, with the status that the response has. */
    public void send(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CACHE_CONTROL, keeping).header(HeaderNames.VARY, "Accept-Encoding");
        if (response.status().equals(Status.OK_200) && validated(request, response)) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, mediaType);
        byte[] sent = body.length >= SMALL && takesGzip(request) ? gzipped(response) : body;
        if (request.prologue().method().equals(Method.HEAD)) {
            response.headers().contentLength(sent.length);
            response.send();
        } else {
            response.send(sent);
        }
    }

    private boolean validated(ServerRequest request, ServerResponse response) {
        if (keeping.equals("no-store")) {
            return false;
        }
        Validators validators = new Validators(Validators.tag(body), changed);
        response.header(HeaderNames.ETAG, validators.tag());
        if (changed != null) {
            response.header(HeaderNames.LAST_MODIFIED, HTTP_DATE.format(changed.atOffset(ZoneOffset.UTC)));
        }
        return validators.areKnown(request.headers());
    }

    private static boolean takesGzip(ServerRequest request) {
        return request.headers().first(HeaderNames.ACCEPT_ENCODING).orElse("").contains("gzip");
    }

    private byte[] gzipped(ServerResponse response) {
        response.header(HeaderNames.CONTENT_ENCODING, "gzip");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot happen in memory", e);
        }
        return bytes.toByteArray();
    }
}
