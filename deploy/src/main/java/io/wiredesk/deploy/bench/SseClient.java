package io.wiredesk.deploy.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** What one client has received: takes an answer's bytes as they come, in pieces of any length. */
final class SseClient {

    private static final byte[] DATA = "data: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STATED = "\"publishedAt\":\"".getBytes(StandardCharsets.US_ASCII);

    private final Listener listener;
    private final ChunkedLines lines = new ChunkedLines(this::line);
    private Instant now = Instant.EPOCH;
    private boolean greeted;
    private long events;
    private long digest;

    SseClient(Listener listener) {
        this.listener = listener;
    }

    /** Who is told of events. */
    interface Listener {
        /**
         * A story has arrived.
         *
         * @param stated its time of publication
         * @param digest of the event's data
         */
        void received(SseClient client, Instant stated, int digest, Instant now);
    }

    /** What tells the same events from others, in whatever order they came. */
    record Tally(long events, long digest) {}

    /** @throws IOException if the desk refuses the client */
    void received(byte[] bytes, int count, Instant at) throws IOException {
        now = at;
        lines.take(bytes, count);
    }

    boolean isGreeted() {
        return greeted;
    }

    void count(int eventDigest) {
        events++;
        digest += eventDigest * 0x9E3779B97F4A7C15L;
    }

    Tally tally() {
        return new Tally(events, digest);
    }

    private void line(byte[] line, int length) {
        greeted |= length > 2 && line[0] == 'i' && line[1] == 'd';
        if (length < DATA.length || !Arrays.equals(line, 0, DATA.length, DATA, 0, DATA.length)) {
            return;
        }
        int begin = indexAfter(STATED, line, length);
        if (begin >= 0) {
            int end = begin;
            while (line[end] != '"') {
                end++;
            }
            Instant stated = Instant.parse(new String(line, begin, end - begin, StandardCharsets.US_ASCII));
            listener.received(this, stated, hash(line, length), now);
        }
    }

    private static int indexAfter(byte[] wanted, byte[] line, int length) {
        for (int i = 0; i + wanted.length < length; i++) {
            if (line[i] == wanted[0] && Arrays.equals(line, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i + wanted.length;
            }
        }
        return -1;
    }

    private static int hash(byte[] line, int length) {
        int hash = 1;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + line[i];
        }
        return hash;
    }
}
