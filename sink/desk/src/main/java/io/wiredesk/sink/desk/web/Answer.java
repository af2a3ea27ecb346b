package io.wiredesk.sink.desk.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Sends what is whole already, smaller where the client can take it so. Streams never pass here: they must not be held up. */
public final class Answer {

    /** Less is not worth it. */
    private static final int SMALL = 1024;

    private Answer() {}

    /** A page, which is made anew each time. */
    public static void html(ServerRequest request, ServerResponse response, byte[] page) {
        response.header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
                .header(HeaderNames.CACHE_CONTROL, "private, no-cache");
        send(request, response, page);
    }

    static void send(ServerRequest request, ServerResponse response, byte[] body) {
        response.header(HeaderNames.VARY, "Accept-Encoding");
        if (body.length < SMALL || !takesGzip(request)) {
            response.send(body);
            return;
        }
        response.header(HeaderNames.CONTENT_ENCODING, "gzip").send(gzip(body));
    }

    private static boolean takesGzip(ServerRequest request) {
        return request.headers().first(HeaderNames.ACCEPT_ENCODING).orElse("").contains("gzip");
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot happen in memory", e);
        }
        return bytes.toByteArray();
    }
}
