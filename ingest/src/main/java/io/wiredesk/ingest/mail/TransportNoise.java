package io.wiredesk.ingest.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What stores and gateways put around or into a message and no parser expects. */
final class TransportNoise {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] FROM_LINE = ascii("From ");
    private static final byte[] QUOTED_FROM_LINE = ascii(">From ");

    private TransportNoise() {}

    /** Without byte-order mark, blank lines and mbox separator in front; line ends that parsers know. */
    static byte[] without(byte[] raw) {
        int start = startsWith(raw, 0, MARK) ? MARK.length : 0;
        start = afterBlankLines(raw, start);
        while (startsWith(raw, start, FROM_LINE) || startsWith(raw, start, QUOTED_FROM_LINE)) {
            start = nextLine(raw, start);
        }
        byte[] message = start == 0 ? raw : Arrays.copyOfRange(raw, start, raw.length);
        return isOddlyBroken(message) ? withPlainLineEnds(message) : message;
    }

    private static int afterBlankLines(byte[] raw, int from) {
        int at = from;
        while (at < raw.length && (raw[at] == '\n' || raw[at] == '\r')) {
            at++;
        }
        return at;
    }

    private static int nextLine(byte[] raw, int from) {
        int at = from;
        while (at < raw.length && raw[at] != '\n' && raw[at] != '\r') {
            at++;
        }
        return at + 1 < raw.length && raw[at] == '\r' && raw[at + 1] == '\n' ? at + 2 : Math.min(at + 1, raw.length);
    }

    /** A carriage return that no line feed follows. */
    private static boolean isOddlyBroken(byte[] message) {
        for (int i = 0; i < message.length; i++) {
            if (message[i] == '\r' && (i + 1 == message.length || message[i + 1] != '\n')) {
                return true;
            }
        }
        return false;
    }

    /** Any run of carriage returns, with or without a line feed, is one end of a line; two alone are two. */
    private static byte[] withPlainLineEnds(byte[] message) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(message.length);
        for (int i = 0; i < message.length; i++) {
            if (message[i] != '\r') {
                plain.write(message[i]);
                continue;
            }
            int end = i;
            while (end + 1 < message.length && message[end + 1] == '\r') {
                end++;
            }
            boolean lineFeed = end + 1 < message.length && message[end + 1] == '\n';
            for (int line = lineFeed ? end : i; line <= end; line++) {
                plain.write('\n');
            }
            i = lineFeed ? end + 1 : end;
        }
        return plain.toByteArray();
    }

    private static boolean startsWith(byte[] raw, int at, byte[] prefix) {
        return raw.length >= at + prefix.length && Arrays.equals(raw, at, at + prefix.length, prefix, 0, prefix.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
