package io.wiredesk.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a mailbox and where they are. They end with LF or CR LF, or, in mailboxes of old Macs, with CR alone;
 * those are given with LF. A very long line comes in chunks.
 */
final class MboxLines {

    private static final int CHUNK = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[CHUNK];
    private final Deque<Line> ahead = new ArrayDeque<>();
    private int from;
    private int to;
    private long at;
    private boolean continued;
    private byte lineEnd;

    /**
     * A line with its end, or a chunk of one.
     *
     * @param offset of its first byte in the mailbox
     * @param text a character a byte
     * @param continued whether it goes on a line whose beginning came before
     */
    record Line(long offset, String text, boolean continued) {

        boolean isBlank() {
            return !continued && (text.equals("\n") || text.equals("\r\n"));
        }

        boolean is(String expected) {
            return !continued && text.stripTrailing().equals(expected);
        }

        long end() {
            return offset + text.length();
        }
    }

    /** @param position where {@code in} stands in the mailbox */
    MboxLines(InputStream in, long position) {
        this.in = in;
        this.at = position;
    }

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException {
        Line waiting = ahead.poll();
        return waiting == null ? read() : waiting;
    }

    /** What {@link #next} will give. */
    @Nullable
    Line peek() throws IOException {
        Line next = next();
        if (next != null) {
            ahead.addFirst(next);
        }
        return next;
    }

    /** Takes lines back, to be given again in this order. */
    void back(List<Line> lines) {
        lines.reversed().forEach(ahead::addFirst);
    }

    /** Where the next line begins. */
    long at() {
        Line waiting = ahead.peek();
        return waiting == null ? at : waiting.offset();
    }

    private @Nullable Line read() throws IOException {
        if (!fill()) {
            return null;
        }
        boolean wasContinued = continued;
        int end = lineEnd();
        Line line = end < to ? whole(end + 1, wasContinued) : acrossBuffers(wasContinued);
        at = line.end();
        return line;
    }

    private Line whole(int end, boolean wasContinued) {
        String text = text(buffer, from, end - from);
        from = end;
        continued = false;
        return new Line(at, text, wasContinued);
    }

    private Line acrossBuffers(boolean wasContinued) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        continued = true;
        while (continued && line.size() < CHUNK && fill()) {
            int end = lineEnd();
            continued = end == to;
            int next = continued ? end : end + 1;
            line.write(buffer, from, next - from);
            from = next;
        }
        return new Line(at, text(line.toByteArray(), 0, line.size()), wasContinued);
    }

    private int lineEnd() {
        int end = from;
        while (end < to && buffer[end] != lineEnd) {
            end++;
        }
        return end;
    }

    private String text(byte[] bytes, int offset, int length) {
        String text = new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        return lineEnd == '\r' && text.endsWith("\r") ? text.substring(0, length - 1) + "\n" : text;
    }

    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = in.readNBytes(buffer, 0, buffer.length);
            lineEnd = lineEnd == 0 ? lineEndOf(buffer, to) : lineEnd;
        }
        return from < to;
    }

    private static byte lineEndOf(byte[] beginning, int length) {
        String text = new String(beginning, 0, length, StandardCharsets.ISO_8859_1);
        return (byte) (text.indexOf('\n') < 0 && text.indexOf('\r') >= 0 ? '\r' : '\n');
    }
}
