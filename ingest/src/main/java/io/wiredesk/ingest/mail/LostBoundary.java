package io.wiredesk.ingest.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A multipart whose header names no boundary, or one that is not there: what separates its parts can still be seen. */
final class LostBoundary {

    /** A delimiter (RFC 2046 §5.1.1: at most 70 characters) with a part's header, or a blank line, below. */
    private static final Pattern DELIMITER = Pattern.compile(
            "(?m)^--(?=\\S)([^\\r\\n]{1,70}?)[ \\t]*\\r?\\n(?:Content-[A-Za-z-]{1,60}[ \\t]*:|\\r?\\n)");

    private LostBoundary() {}

    /** The part once more with the boundary it really has, as a message of its own; empty if there is none to be seen. */
    static Optional<byte[]> mended(MailHeaders headers, byte[] body) {
        String type = ContentField.of(headers, "content-type")
                .map(ContentField::value)
                .orElse("");
        if (!type.startsWith("multipart/")) {
            return Optional.empty();
        }
        Matcher delimiter = DELIMITER.matcher(new String(body, StandardCharsets.ISO_8859_1));
        return delimiter.find() && !delimiter.group(1).contains("\"")
                ? Optional.of(message(type, delimiter.group(1), body))
                : Optional.empty();
    }

    private static byte[] message(String type, String boundary, byte[] body) {
        String header = "Content-Type: " + type + "; boundary=\"" + boundary.replace("\\", "\\\\") + "\"\n\n";
        ByteArrayOutputStream message = new ByteArrayOutputStream(body.length + header.length());
        message.writeBytes(header.getBytes(StandardCharsets.ISO_8859_1));
        message.writeBytes(body);
        return message.toByteArray();
    }
}
