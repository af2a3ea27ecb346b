package io.wiredesk.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits an mbox (RFC 4155, with the quoting of mboxo and mboxrd) into messages with their byte offsets, in bounded
 * memory whatever the size of file, message or line.
 */
final class MboxSplitter {

    private static final int CHUNK = 64 * 1024;

    /** A From_ line carries a time, or at the least a bare address; prose that begins with "From " does neither. */
    private static final Pattern FROM_LINE = Pattern.compile("From (?:.*\\b\\d{1,2}:\\d{2}\\b.*|\\S+@\\S+\\s*)");

    private static final Pattern QUOTED = Pattern.compile("(?s)>+From .*");

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[CHUNK];
    private int from;
    private int to;
    private long at;
    private boolean continued;
    private @Nullable Line ahead;

    /** A line, or a chunk of a very long one. */
    private record Line(long offset, String text, boolean continued) {

        boolean isBlank() {
            return !continued && (text.equals("\n") || text.equals("\r\n"));
        }

        boolean isFrom() {
            return !continued && isFromLine(text.stripTrailing());
        }
    }

    /**
     * @param in the mbox, from {@code position} on
     * @param position where {@code in} starts: 0, or the end of an earlier message
     * @param maxBytes a longer message is cut
     */
    MboxSplitter(InputStream in, long position, int maxBytes) {
        this.in = in;
        this.at = position;
        this.maxBytes = maxBytes;
    }

    static boolean isFromLine(String line) {
        return line.startsWith("From ") && FROM_LINE.matcher(line).matches();
    }

    /** Whether bytes that follow a message are the beginning of the next, or nothing. */
    static boolean isBoundary(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        return text.isEmpty() || isFromLine(text.lines().findFirst().orElse(""));
    }

    /** The next message; null at the end. */
    @Nullable
    MboxMessage next() throws IOException {
        Line first = line();
        while (first != null && first.isBlank()) {
            first = line();
        }
        if (first == null) {
            return null;
        }
        Message message = new Message(maxBytes);
        if (!first.text().startsWith("From ")) {
            message.add(first.text());
        }
        return body(first.offset(), message);
    }

    /** Up to the next From_ line after a blank one; that blank line separates and belongs to neither. */
    private MboxMessage body(long start, Message message) throws IOException {
        Line blank = null;
        for (Line line = line(); line != null; line = line()) {
            if (blank != null && line.isFrom()) {
                ahead = line;
                return message.from(start, line.offset());
            }
            if (blank != null) {
                message.add(blank.text());
            }
            blank = line.isBlank() ? line : null;
            if (blank == null) {
                message.add(unquoted(line));
            }
        }
        return message.from(start, at);
    }

    private static String unquoted(Line line) {
        boolean quoted = !line.continued()
                && line.text().startsWith(">")
                && QUOTED.matcher(line.text()).matches();
        return quoted ? line.text().substring(1) : line.text();
    }

    private @Nullable Line line() throws IOException {
        Line waiting = ahead;
        ahead = null;
        return waiting == null ? readLine() : waiting;
    }

    private @Nullable Line readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean wasContinued = continued;
        continued = true;
        while (continued && line.size() < CHUNK && fill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            continued = end == to;
            int next = continued ? end : end + 1;
            line.write(buffer, from, next - from);
            from = next;
        }
        long offset = at;
        at += line.size();
        return line.size() == 0 ? null : new Line(offset, line.toString(StandardCharsets.ISO_8859_1), wasContinued);
    }

    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer));
        }
        return from < to;
    }

    /** What is collected of a message, up to a limit. */
    private static final class Message {
        private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
        private final int maxBytes;
        private boolean whole = true;

        Message(int maxBytes) {
            this.maxBytes = maxBytes;
        }

        void add(String line) {
            whole &= raw.size() + line.length() <= maxBytes;
            if (whole) {
                raw.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1));
            }
        }

        MboxMessage from(long start, long end) {
            return new MboxMessage(start, end, raw.toByteArray(), whole);
        }
    }
}
