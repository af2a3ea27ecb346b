package io.wiredesk.sink.desk.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wiredesk.schemas.Json;
import java.util.Map;

/** Server-sent events as bytes (HTML Living Standard, section 9.2). */
final class Frames {

    static final byte[] HEARTBEAT = ":\n\n".getBytes(UTF_8);

    private static final int RETRY_MS = 2_000;

    private Frames() {}

    /** Sent first: dispatches nothing, but a client that is cut off before its first event knows where it was. */
    static byte[] hello(Cursor cursor) {
        return ("retry: " + RETRY_MS + "\n" + idLine(cursor) + "\n").getBytes(UTF_8);
    }

    static byte[] id(Cursor cursor) {
        return idLine(cursor).getBytes(UTF_8);
    }

    private static String idLine(Cursor cursor) {
        return "id: " + cursor + "\n";
    }

    /** An event without its id; the value becomes one line of JSON. */
    static byte[] event(String name, Object value) {
        return ("event: " + name + "\ndata: " + Json.line(value) + "\n\n").getBytes(UTF_8);
    }

    static byte[] gap(String why) {
        return event("gap", Map.of("why", why));
    }
}
