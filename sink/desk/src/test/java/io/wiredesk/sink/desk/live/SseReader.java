package io.wiredesk.sink.desk.live;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a stream as the standard says that browsers do. */
final class SseReader implements AutoCloseable {

    private final HttpResponse<InputStream> response;
    private final InputStream bytes;
    private final BufferedReader lines;
    private String lastEventId;

    private SseReader(HttpResponse<InputStream> response, InputStream bytes, String lastEventId) {
        this.response = response;
        this.bytes = bytes;
        this.lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        this.lastEventId = lastEventId;
    }

    /** An event that was dispatched. */
    record Received(String name, String data, String id) {}

    static SseReader open(HttpClient client, URI address, String lastEventId) throws IOException, InterruptedException {
        return open(client, address, lastEventId, Integer.MAX_VALUE);
    }

    /** Whose connection breaks after so many bytes. */
    static SseReader open(HttpClient client, URI address, String lastEventId, int bytes)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("answered " + response.statusCode());
        }
        return new SseReader(response, new Breaking(response.body(), bytes), lastEventId);
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    /** What a browser would send when it reconnects. */
    String lastEventId() {
        return lastEventId;
    }

    /** The next line as it stands; null at the end. */
    @Nullable
    String line() throws IOException {
        return lines.readLine();
    }

    /** The next event, which there is. */
    Received event() throws IOException {
        Received event = next();
        if (event == null) {
            throw new EOFException("the stream has ended");
        }
        return event;
    }

    /** The next event; null at the end, of which a part may have been read. */
    @Nullable
    Received next() throws IOException {
        String name = "message";
        String data = "";
        String id = lastEventId;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                lastEventId = id;
                if (!data.isEmpty()) {
                    return new Received(name, data, id);
                }
                name = "message";
            } else if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Ends after so many bytes, wherever that is. */
    private static final class Breaking extends InputStream {

        private final InputStream whole;
        private int left;

        Breaking(InputStream whole, int left) {
            this.whole = whole;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? whole.read() : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = left > 0 ? whole.read(into, offset, Math.min(length, left)) : -1;
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            whole.close();
        }
    }
}
