package io.wiredesk.deploy.bench;

import java.io.IOException;
import java.util.Arrays;

/** The lines of a chunked HTTP/1.1 answer (RFC 9112, section 7.1), whatever the pieces it comes in. */
final class ChunkedLines {

    private static final int HEX = 16;

    private final Sink sink;
    private final StringBuilder frame = new StringBuilder();
    private byte[] line = new byte[512];
    private int length;
    private State state = State.STATUS;
    private int left;

    ChunkedLines(Sink sink) {
        this.sink = sink;
    }

    /** Takes a line without its end; the array is used again. */
    interface Sink {
        void line(byte[] bytes, int length);
    }

    private enum State {
        STATUS,
        HEADERS,
        SIZE,
        DATA,
        END_OF_CHUNK
    }

    /** @throws IOException if the answer is not a 200 */
    void take(byte[] bytes, int count) throws IOException {
        for (int at = 0; at < count; at++) {
            byte next = bytes[at];
            switch (state) {
                case DATA -> data(next);
                case END_OF_CHUNK -> state = next == '\n' ? State.SIZE : state;
                case STATUS, HEADERS, SIZE -> frame(next);
            }
        }
    }

    private void data(byte next) {
        if (next == '\n') {
            sink.line(line, length);
            length = 0;
        } else {
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = next;
        }
        left--;
        state = left == 0 ? State.END_OF_CHUNK : State.DATA;
    }

    private void frame(byte next) throws IOException {
        if (next == '\n') {
            String text = frame.toString();
            frame.setLength(0);
            state = after(text);
        } else if (next != '\r') {
            frame.append((char) next);
        }
    }

    private State after(String text) throws IOException {
        if (state == State.STATUS) {
            if (!text.startsWith("HTTP/1.1 200 ")) {
                throw new IOException("the desk answers " + text);
            }
            return State.HEADERS;
        }
        if (state == State.HEADERS) {
            return text.isEmpty() ? State.SIZE : State.HEADERS;
        }
        left = Integer.parseInt(text, HEX);
        return left == 0 ? State.END_OF_CHUNK : State.DATA;
    }
}
