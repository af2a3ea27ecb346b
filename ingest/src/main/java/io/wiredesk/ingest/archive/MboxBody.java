package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.archive.MboxLines.Line;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is collected of a message, up to a limit. */
final class MboxBody {

    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)content-length:\\s*(\\d{1,10})\\s*");

    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private final int maxBytes;
    private boolean whole = true;
    private boolean inHeader = true;
    private boolean afterBlank;
    private long contentLength;
    private long statedEnd;
    private int beforeLastBlank = -1;

    /** How lines that begin with "From " are told from separators. */
    enum Quoting {
        /** By {@code >} before them: mboxo, mboxrd, mboxcl. */
        QUOTED,
        /** Not at all: mboxcl2 counts, MMDF has other separators. */
        NONE
    }

    MboxBody(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    void add(Line line) {
        boolean blank = line.isBlank();
        if (inHeader) {
            header(line, blank);
        }
        beforeLastBlank = blank ? raw.size() : -1;
        afterBlank = blank;
        whole &= raw.size() + line.text().length() <= maxBytes;
        if (whole) {
            raw.writeBytes(line.text().getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void header(Line line, boolean blank) {
        Matcher length = CONTENT_LENGTH.matcher(line.text());
        if (length.matches()) {
            contentLength = Long.parseLong(length.group(1));
        }
        if (blank) {
            inHeader = false;
            statedEnd = contentLength <= maxBytes ? line.end() + contentLength : 0;
        }
    }

    /** Whether the last line is empty. */
    boolean isAfterBlank() {
        return afterBlank;
    }

    /** Where its own Content-Length says that it ends; 0 if it says nothing, or something absurd. */
    long statedEnd() {
        return statedEnd;
    }

    /** The message; an empty last line separates and does not belong to it. */
    MboxMessage message(long start, long end, Quoting quoting) {
        byte[] all = raw.toByteArray();
        byte[] own = whole && beforeLastBlank >= 0 ? Arrays.copyOf(all, beforeLastBlank) : all;
        return new MboxMessage(start, end, quoting == Quoting.NONE ? own : unquoted(own), whole);
    }

    /** Takes one {@code >} from every {@code >From } at the start of a line, as mboxrd asks for. */
    private static byte[] unquoted(byte[] raw) {
        byte[] plain = new byte[raw.length];
        int length = 0;
        for (int i = 0; i < raw.length; i++) {
            boolean lineStart = i == 0 || raw[i - 1] == '\n';
            if (!(lineStart && raw[i] == '>' && isQuotedFrom(raw, i))) {
                plain[length++] = raw[i];
            }
        }
        return length == raw.length ? raw : Arrays.copyOf(plain, length);
    }

    private static boolean isQuotedFrom(byte[] raw, int start) {
        int at = start;
        while (at < raw.length && raw[at] == '>') {
            at++;
        }
        return at + 5 <= raw.length
                && raw[at] == 'F'
                && raw[at + 1] == 'r'
                && raw[at + 2] == 'o'
                && raw[at + 3] == 'm'
                && raw[at + 4] == ' ';
    }
}
