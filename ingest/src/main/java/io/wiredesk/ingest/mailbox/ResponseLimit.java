package io.wiredesk.ingest.mailbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * What a server says, held to a size before anybody makes room for it: the client behind it allocates a literal
 * (RFC 9051, 4.3) as large as announced, and a line as long as it is.
 */
final class ResponseLimit extends FilterInputStream {

    private static final int MAX_LINE = 4 * 1024 * 1024;

    /** How much of {@code {digits}CRLF} has been seen. */
    private enum Announced {
        NOTHING,
        DIGITS,
        CLOSED,
        RETURNED
    }

    private final long maxLiteral;
    private final Consumer<String> complaints;
    private Announced announced = Announced.NOTHING;
    private long number;
    private long literalLeft;
    private long line;

    /**
     * Holds a stream to the limits.
     *
     * @param maxLiteral in bytes
     * @param complaints is told what is wrong, as the client behind swallows why reading failed
     */
    ResponseLimit(InputStream in, long maxLiteral, Consumer<String> complaints) {
        super(in);
        this.complaints = complaints;
        this.maxLiteral = maxLiteral;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            take((byte) b);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int count = super.read(buffer, from, length);
        for (int i = from; i < from + count; i++) {
            take(buffer[i]);
        }
        return count;
    }

    private void take(byte b) throws IOException {
        if (literalLeft > 0) {
            literalLeft--;
            return;
        }
        if (++line > MAX_LINE) {
            throw wrong("the server's answer has no end");
        }
        announced = next(b);
        if (b == '\n') {
            line = 0;
        }
    }

    private IOException wrong(String what) {
        complaints.accept(what);
        return new IOException(what);
    }

    private Announced next(byte b) throws IOException {
        if (b == '{') {
            number = 0;
            return Announced.DIGITS;
        }
        if (announced == Announced.DIGITS && b >= '0' && b <= '9') {
            number = Math.min(10 * number + (b - '0'), Integer.MAX_VALUE);
            return Announced.DIGITS;
        }
        return switch (b) {
            case '}' -> announced == Announced.DIGITS ? Announced.CLOSED : Announced.NOTHING;
            case '\r' -> announced == Announced.CLOSED ? Announced.RETURNED : Announced.NOTHING;
            case '\n' -> announced == Announced.RETURNED ? literal() : Announced.NOTHING;
            default -> Announced.NOTHING;
        };
    }

    private Announced literal() throws IOException {
        if (number > maxLiteral) {
            throw wrong("the server announces " + number + " bytes in one piece");
        }
        literalLeft = number;
        return Announced.NOTHING;
    }
}
