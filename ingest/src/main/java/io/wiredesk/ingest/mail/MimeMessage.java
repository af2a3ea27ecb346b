package io.wiredesk.ingest.mail;

import io.wiredesk.ingest.text.TextDecoder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail taken apart: its own headers, and every text in it that is no attachment.
 *
 * @param headers of the mail itself
 * @param texts in order
 */
record MimeMessage(MailHeaders headers, List<Text> texts) {

    MimeMessage {
        texts = List.copyOf(texts);
    }

    /**
     * One text part, decoded.
     *
     * @param mediaType {@code text/html} or {@code text/plain}
     * @param embedded whether it belongs to a mail within this one
     */
    record Text(String mediaType, boolean embedded, String content) {

        static Text of(String mediaType, boolean embedded, byte[] bytes, @Nullable String charset) {
            return new Text(mediaType, embedded, TextDecoder.decode(bytes, charset));
        }
    }

    /** The longest text of a kind: lists append footers as parts of their own. A forwarded mail's only if there is no other. */
    Optional<Text> best(String mediaType) {
        return texts.stream()
                .filter(text ->
                        text.mediaType().equals(mediaType) && !text.content().isBlank())
                .max(Comparator.comparing((Text text) -> !text.embedded())
                        .thenComparingInt(text -> text.content().length()));
    }
}
