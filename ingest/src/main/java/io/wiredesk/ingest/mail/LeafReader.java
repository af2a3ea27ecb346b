package io.wiredesk.ingest.mail;

import io.wiredesk.ingest.mail.MimePart.Leaf;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A part's bytes into what they say. */
final class LeafReader {

    private static final String HTML = "text/html";
    private static final String PLAIN = "text/plain";

    /** A part of no or a broken type, or said to be plain, that is a page all the same. */
    private static final Pattern PAGE = Pattern.compile("(?is)\\s*(?:<!doctype\\s+html|<html[\\s>]).*");

    /** Media types that are written by other names; a multipart that comes as a leaf has lost its boundary. */
    private static final Map<String, String> BY_OTHER_NAMES =
            Map.of("application/xhtml+xml", HTML, "text", PLAIN, "text/markdown", PLAIN, "html", HTML);

    private LeafReader() {}

    /** @param encoded the part's body as transported */
    static Leaf read(MailHeaders headers, byte[] encoded) {
        ContentField type = ContentField.of(headers, "content-type").orElse(ContentField.NONE);
        ContentField disposition =
                ContentField.of(headers, "content-disposition").orElse(ContentField.NONE);
        String mediaType = mediaType(type.value());
        boolean attached = disposition.value().startsWith("attachment");
        boolean isText = mediaType.equals(HTML) || mediaType.equals(PLAIN);
        Leaf leaf = new Leaf(
                mediaType, attached, AttachmentName.of(disposition, type).orElse(null), "");
        return isText && !attached ? text(leaf, type, decoded(headers, encoded)) : leaf;
    }

    private static Leaf text(Leaf leaf, ContentField type, byte[] bytes) {
        String charset = type.parameters().get("charset");
        String text = lines(MailCharsets.decode(bytes, charset));
        if (leaf.isHtml() || PAGE.matcher(text).matches()) {
            return new Leaf(HTML, false, leaf.name(), lines(MailCharsets.decodeHtml(bytes, charset)));
        }
        return new Leaf(
                PLAIN,
                false,
                leaf.name(),
                FlowedText.is(type.parameters()) ? FlowedText.unwrapped(text, type.parameters()) : text);
    }

    private static byte[] decoded(MailHeaders headers, byte[] encoded) {
        return headers.raw("content-transfer-encoding")
                .map(TransferEncoding::named)
                .orElse(TransferEncoding.NONE)
                .decode(encoded);
    }

    private static String mediaType(String stated) {
        String type = stated.toLowerCase(Locale.ROOT).replace(" ", "");
        String known = BY_OTHER_NAMES.getOrDefault(type, type);
        boolean isType = known.matches("[\\w.+-]+/[\\w.+-]+");
        return isType && !known.startsWith("multipart/") ? known : PLAIN;
    }

    /** Mailboxes and archives break lines differently: an edition must not depend on it. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
