package io.wiredesk.ingest.mail;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.mail.MimePart.Embedded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * Takes one MIME message apart, token by token, so that limits hold before anything piles up. Lenient: a missing
 * boundary, a cut-off end or damaged Base64 gives what can be had.
 */
final class MimeReader {

    static final int MAX_DEPTH = 20;
    static final int MAX_PARTS = 1_000;
    static final int MAX_HEADER_BYTES = 1024 * 1024;

    /** mime4j's own limits (1,000 bytes a line, 10,000 a header) refuse real mail; these refuse only traps. */
    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(256 * 1024)
            .setMaxHeaderCount(10_000)
            .build();

    private final MimeTokenStream tokens = new MimeTokenStream(CONFIG);
    private final Deque<OpenPart> open = new ArrayDeque<>();
    private final OpenPart outermost = OpenPart.mail();
    private final boolean isMending;
    private MailHeaders headers = new MailHeaders();
    private int parts;
    private int headerBytes;

    /** @param depth at which a part is read a second time, mended; 0 for the mail itself */
    private MimeReader(int depth) {
        isMending = depth > 0;
        for (int i = 0; i < depth; i++) {
            open.push(outermost);
        }
        open.push(outermost);
    }

    /** @throws Unreadable if it is no mail, or beyond the limits */
    static MimeMessage read(byte[] raw) throws Unreadable {
        try {
            Embedded mail = new MimeReader(0).message(TransportNoise.without(raw));
            if (mail.headers().isEmpty()) {
                throw new Unreadable("not a mail: it has no headers");
            }
            return new MimeMessage(mail.headers(), mail.content());
        } catch (StackOverflowError e) {
            throw new Unreadable("parts nested too deeply", e);
        } catch (IOException | MimeException | RuntimeException e) {
            throw new Unreadable("not a mail that can be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private Embedded message(byte[] raw) throws IOException, MimeException, Unreadable {
        tokens.parse(new ByteArrayInputStream(raw));
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            take(state);
        }
        return (Embedded) outermost.closedMail().content();
    }

    private void take(EntityState state) throws IOException, MimeException, Unreadable {
        switch (state) {
            case T_START_MESSAGE -> deeper(OpenPart.mail());
            case T_START_MULTIPART -> deeper(OpenPart.multipart(headers));
            case T_START_HEADER -> part();
            case T_FIELD -> field(tokens.getField());
            case T_END_HEADER -> top().headersEnd(headers);
            case T_BODY -> top().add(content(headers, body()));
            case T_PREAMBLE -> top().preamble(body());
            case T_END_MULTIPART -> closeMultipart(open.pop());
            case T_END_MESSAGE -> closeMail(open.pop());
            default -> {
                // epilogues and the ends of parts hold nothing for readers
            }
        }
    }

    private OpenPart top() {
        return open.getFirst();
    }

    private void closeMail(OpenPart mail) {
        top().add(mail.closedMail());
    }

    /** One without parts has lost its boundary: what it holds is a preamble to the parser. */
    private void closeMultipart(OpenPart multipart) throws IOException, MimeException, Unreadable {
        top().add(multipart.isEmpty() ? content(multipart.headers(), multipart.preamble()) : multipart.closed());
    }

    private void deeper(OpenPart part) throws Unreadable {
        if (open.size() > MAX_DEPTH) {
            throw new Unreadable("parts nested more than " + MAX_DEPTH + " deep");
        }
        open.push(part);
    }

    private void part() throws Unreadable {
        headers = new MailHeaders();
        if (++parts > MAX_PARTS) {
            throw new Unreadable("more than " + MAX_PARTS + " parts");
        }
    }

    private void field(Field field) throws Unreadable {
        headerBytes += field.getRaw() == null ? 0 : field.getRaw().length();
        if (headerBytes > MAX_HEADER_BYTES) {
            throw new Unreadable("headers larger than " + MAX_HEADER_BYTES + " bytes");
        }
        headers.add(field);
    }

    private byte[] body() throws IOException {
        return tokens.getInputStream().readAllBytes();
    }

    private MimePart content(MailHeaders of, byte[] encoded) throws IOException, MimeException, Unreadable {
        Optional<byte[]> mended = isMending ? Optional.empty() : LostBoundary.mended(of, encoded);
        return mended.isPresent()
                ? new MimeReader(open.size()).message(mended.get()).content()
                : LeafReader.read(of, encoded);
    }
}
