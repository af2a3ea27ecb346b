package io.wiredesk.ingest.mail;

import io.wiredesk.ingest.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
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

    /** mime4j's own limits (1,000 bytes a line, 10,000 a header) refuse real mail; these refuse only traps. */
    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(256 * 1024)
            .setMaxHeaderCount(10_000)
            .build();

    private final MimeTokenStream tokens = new MimeTokenStream(CONFIG);
    private final MailHeaders headers = new MailHeaders();
    private final List<MimeMessage.Text> texts = new ArrayList<>();
    private boolean attachment;
    private int depth;
    private int embedding;
    private int parts;

    private MimeReader() {}

    /** @throws Unreadable if it is no mail, or beyond the limits */
    static MimeMessage read(byte[] raw) throws Unreadable {
        try {
            return new MimeReader().message(raw);
        } catch (StackOverflowError e) {
            throw new Unreadable("parts nested too deeply", e);
        } catch (IOException | MimeException e) {
            throw new Unreadable("not a mail that can be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private MimeMessage message(byte[] raw) throws IOException, MimeException, Unreadable {
        tokens.parse(new ByteArrayInputStream(raw));
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            take(state);
        }
        if (headers.isEmpty()) {
            throw new Unreadable("not a mail: it has no headers");
        }
        return new MimeMessage(headers, texts);
    }

    private void take(EntityState state) throws IOException, Unreadable {
        switch (state) {
            case T_START_MULTIPART -> deeper();
            case T_END_MULTIPART -> depth--;
            case T_START_MESSAGE -> {
                deeper();
                embedding++;
            }
            case T_END_MESSAGE -> {
                depth--;
                embedding--;
            }
            case T_START_HEADER -> part();
            case T_FIELD -> field(tokens.getField());
            case T_BODY -> body(tokens.getBodyDescriptor());
            default -> {
                // preambles, epilogues and ends of headers hold nothing for readers
            }
        }
    }

    private void deeper() throws Unreadable {
        if (++depth > MAX_DEPTH) {
            throw new Unreadable("parts nested more than " + MAX_DEPTH + " deep");
        }
    }

    private void part() throws Unreadable {
        attachment = false;
        if (++parts > MAX_PARTS) {
            throw new Unreadable("more than " + MAX_PARTS + " parts");
        }
    }

    private void field(Field field) {
        if (parts == 1) {
            headers.add(field);
        }
        if (field.getName().equalsIgnoreCase("Content-Disposition")) {
            attachment = String.valueOf(field.getBody())
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .startsWith("attachment");
        }
    }

    private void body(BodyDescriptor part) throws IOException {
        Optional<String> mediaType = mediaType(String.valueOf(part.getMimeType()));
        if (mediaType.isEmpty() || attachment) {
            return;
        }
        try (InputStream content = tokens.getDecodedInputStream()) {
            byte[] bytes = content.readAllBytes();
            texts.add(MimeMessage.Text.of(mediaType.get(), embedding > 1, bytes, part.getCharset()));
        }
    }

    /** A multipart that comes as a body has lost its boundary: its source is all there is to read. */
    private static Optional<String> mediaType(String declared) {
        return switch (declared.toLowerCase(Locale.ROOT)) {
            case "text/html", "application/xhtml+xml" -> Optional.of("text/html");
            case "text/plain", "text" -> Optional.of("text/plain");
            default -> declared.startsWith("multipart/") ? Optional.of("text/plain") : Optional.empty();
        };
    }
}
