package io.wiredesk.ingest.mail;

import io.wiredesk.ingest.mail.MimePart.Embedded;
import io.wiredesk.ingest.mail.MimePart.Leaf;
import io.wiredesk.ingest.mail.MimePart.Multipart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail or multipart whose end has not been seen yet. */
final class OpenPart {

    private static final Leaf NOTHING = new Leaf("text/plain", false, null, "");

    private final List<MimePart> parts = new ArrayList<>();
    private @Nullable MailHeaders headers;
    private byte[] preamble = {};

    private OpenPart(@Nullable MailHeaders headers) {
        this.headers = headers;
    }

    /** Its headers are still to come. */
    static OpenPart mail() {
        return new OpenPart(null);
    }

    static OpenPart multipart(MailHeaders headers) {
        return new OpenPart(headers);
    }

    /** Headers that end are this mail's own, or a part's. */
    void headersEnd(MailHeaders ended) {
        if (headers == null) {
            headers = ended;
        }
    }

    void add(MimePart part) {
        parts.add(part);
    }

    void preamble(byte[] beforeTheFirstPart) {
        preamble = beforeTheFirstPart;
    }

    byte[] preamble() {
        return preamble;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    MailHeaders headers() {
        return headers == null ? new MailHeaders() : headers;
    }

    MimePart closed() {
        String type = ContentField.of(headers(), "content-type")
                .map(ContentField::value)
                .orElse("multipart/mixed");
        return new Multipart(type.substring(type.indexOf('/') + 1).strip(), parts);
    }

    Embedded closedMail() {
        MimePart content =
                parts.isEmpty() ? NOTHING : parts.size() == 1 ? parts.getFirst() : new Multipart("mixed", parts);
        return new Embedded(headers(), content);
    }
}
