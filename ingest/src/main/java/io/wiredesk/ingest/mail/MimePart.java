package io.wiredesk.ingest.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One node of a mail's structure. */
sealed interface MimePart {

    /**
     * Parts within a part.
     *
     * @param subtype of multipart, lower case: {@code alternative}, {@code related}, {@code mixed}, …
     */
    record Multipart(String subtype, List<MimePart> parts) implements MimePart {

        public Multipart {
            parts = List.copyOf(parts);
        }
    }

    /** A mail within a mail. */
    record Embedded(MailHeaders headers, MimePart content) implements MimePart {}

    /**
     * A part without parts.
     *
     * @param mediaType lower case, without parameters
     * @param attached whether it says that it is an attachment
     * @param name of its file, sanitised
     * @param text decoded, if it is a text and no attachment; else empty
     */
    record Leaf(
            String mediaType, boolean attached, @Nullable String name, String text) implements MimePart {

        boolean isHtml() {
            return mediaType.equals("text/html");
        }

        boolean isPlain() {
            return mediaType.equals("text/plain");
        }

        boolean isEmptyText() {
            return (isPlain() || isHtml()) && !attached && text.isBlank();
        }

        /** What mail programs show in place, RFC 8621 §4.1.4. */
        boolean isMedia() {
            return mediaType.startsWith("image/") || mediaType.startsWith("audio/") || mediaType.startsWith("video/");
        }
    }
}
