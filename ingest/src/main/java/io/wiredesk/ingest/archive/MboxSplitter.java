package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.archive.MboxBody.Quoting;
import io.wiredesk.ingest.archive.MboxLines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Splits a mailbox – mboxo, mboxrd, mboxcl, mboxcl2 and their like, MMDF – into messages with their byte offsets, in
 * bounded memory whatever the size of file, message or line. The dialects are described in
 * <a href="https://doc.dovecot.org/main/core/config/mailbox/formats/mbox.html">Dovecot's documentation</a> and qmail's mbox(5).
 */
final class MboxSplitter {

    /** A mailbox whose Content-Length headers were wrong this often is not asked for them again. */
    private static final int MAX_LIES = 3;

    private final MboxLines lines;
    private final int maxBytes;
    private int lies;

    /**
     * @param in the mbox, from {@code position} on
     * @param position where {@code in} starts: 0, or the end of an earlier message
     * @param maxBytes a longer message is cut
     */
    MboxSplitter(InputStream in, long position, int maxBytes) {
        this.lines = new MboxLines(in, position);
        this.maxBytes = maxBytes;
    }

    /** The next message; null at the end. */
    @Nullable
    MboxMessage next() throws IOException {
        Line first = lines.next();
        while (first != null && first.isBlank()) {
            first = lines.next();
        }
        if (first == null) {
            return null;
        }
        MboxBody body = new MboxBody(maxBytes);
        return first.is(MboxMarks.MMDF) ? mmdf(first.offset(), body) : mbox(first, body);
    }

    /** Up to the closing line, which belongs to it. */
    private MboxMessage mmdf(long start, MboxBody body) throws IOException {
        Line line = lines.next();
        if (line != null && line.text().startsWith("From ")) {
            line = lines.next();
        }
        while (line != null && !line.is(MboxMarks.MMDF)) {
            body.add(line);
            line = lines.next();
        }
        return body.message(start, lines.at(), Quoting.NONE);
    }

    /** Up to the next separator that is none of its own text. */
    private MboxMessage mbox(Line first, MboxBody body) throws IOException {
        Quoting quoting = Quoting.QUOTED;
        if (!first.text().startsWith("From ")) {
            body.add(first);
        }
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (line.is(MboxMarks.MMDF)) {
                lines.back(List.of(line));
                break;
            }
            if (MboxMarks.separates(line, body.isAfterBlank(), lines.peek())) {
                Optional<List<Line>> own = counted(line, body.statedEnd());
                if (own.isEmpty()) {
                    lines.back(List.of(line));
                    break;
                }
                own.get().forEach(body::add);
                quoting = Quoting.NONE;
            } else {
                body.add(line);
            }
        }
        return body.message(first.offset(), lines.at(), quoting);
    }

    /**
     * What looks like a separator may be text of an mboxcl2 message, which quotes nothing but says its length. That is
     * believed only if a separator, or the end, is where it says: forwarding, filters and editors leave it wrong.
     *
     * @return the lines from this one to the stated end; empty if it is a separator, and then nothing was read
     */
    private Optional<List<Line>> counted(Line line, long statedEnd) throws IOException {
        if (statedEnd < line.end() || lies >= MAX_LIES) {
            return Optional.empty();
        }
        List<Line> own = new ArrayList<>(List.of(line));
        while (lines.at() < statedEnd && lines.peek() != null) {
            own.add(lines.next());
        }
        if (lines.at() == statedEnd && isAtBoundary()) {
            return Optional.of(own);
        }
        lies++;
        lines.back(own.subList(1, own.size()));
        return Optional.empty();
    }

    private boolean isAtBoundary() throws IOException {
        List<Line> read = new ArrayList<>();
        Line line = lines.next();
        while (line != null && line.isBlank()) {
            read.add(line);
            line = lines.next();
        }
        boolean boundary = line == null || MboxMarks.separates(line, true, lines.peek());
        if (line != null) {
            read.add(line);
        }
        lines.back(read);
        return boundary;
    }
}
