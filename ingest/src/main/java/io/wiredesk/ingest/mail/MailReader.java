package io.wiredesk.ingest.mail;

import io.wiredesk.ingest.EventTime;
import io.wiredesk.ingest.Unreadable;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Edition.Body;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Publication;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mail into an edition. Pure. */
public final class MailReader {

    /** Larger mails are refused; what newsletters weigh is well below. */
    public static final int MAX_BYTES = 25 * 1024 * 1024;

    /** So many attachments are named. */
    private static final int MAX_ATTACHMENTS = 20;

    private MailReader() {}

    /**
     * Reads one message.
     *
     * @param raw the message as transported, RFC 5322
     * @return scrubbed of the subscriber's secrets; no recipient header is in it
     * @throws Unreadable if it is no mail, or beyond the limits of size, depth or number of parts
     */
    public static Edition read(byte[] raw, Edition.Source source, Instant receivedAt) throws Unreadable {
        Mail mail = Mail.of(raw);
        SenderMarks marks = SenderMarks.of(mail.headers());
        return edition(mail, Publications.of(mail.headers(), marks, SenderHistory.EMPTY, source), source, receivedAt);
    }

    /** Two mails of one Message-ID are two editions, unless they say the same. */
    static Edition edition(Mail mail, Publication publication, Edition.Source source, Instant receivedAt) {
        MailHeaders headers = mail.headers();
        SecretScrubber scrubber = SecretScrubber.of(headers);
        Optional<Body> html = mail.content().html().map(page -> scrubber.scrub(new Body("text/html", page)));
        Optional<Body> plain = mail.content().plain().map(text -> scrubber.scrub(new Body("text/plain", text)));
        Body body = html.or(() -> plain).orElse(new Body("text/plain", ""));
        Body alternative = html.isPresent() ? plain.orElse(null) : null;
        String title = scrubber.scrub(headers.text("subject").orElse(""));
        String contentHash = Ids.contentHash(title, body, alternative);
        Optional<String> guid = messageId(headers, scrubber);
        return new Edition(
                Ids.edition(
                        publication.id(),
                        guid.map(id -> id + " " + mail.bodyHash()).orElse(contentHash)),
                publication,
                source,
                guid.orElse(null),
                title,
                author(headers, scrubber),
                EventTime.clamp(MailDates.of(headers).orElse(null), receivedAt),
                receivedAt,
                WebAddress.of(headers, mail.content()).map(scrubber::scrub).orElse(null),
                language(headers),
                body,
                alternative,
                kept(mail, scrubber),
                contentHash);
    }

    private static Optional<String> messageId(MailHeaders headers, SecretScrubber scrubber) {
        return headers.raw("message-id").map(id -> scrubber.scrub(id.replaceAll("\\s+", "")));
    }

    private static @Nullable String author(MailHeaders headers, SecretScrubber scrubber) {
        return MailAddresses.sender(headers)
                .map(sender -> sender.name().isEmpty() ? sender.address() : sender.name())
                .map(scrubber::scrub)
                .orElse(null);
    }

    private static @Nullable String language(MailHeaders headers) {
        return headers.raw("content-language")
                .map(tags -> Locale.forLanguageTag(tags.split("[,\\s]", 2)[0]).toLanguageTag())
                .filter(tag -> !tag.equals("und"))
                .orElse(null);
    }

    /** Nothing that names the subscriber; of List-Unsubscribe only that it is there. */
    private static Map<String, String> kept(Mail mail, SecretScrubber scrubber) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : new String[] {"list-id", "precedence", "from", "message-id", "date"}) {
            mail.headers().text(name).ifPresent(value -> kept.put(name, scrubber.scrub(value)));
        }
        mail.headers().raw("list-unsubscribe").ifPresent(value -> kept.put("list-unsubscribe", "present"));
        attachments(mail.content().attachments()).ifPresent(names -> kept.put("attachments", scrubber.scrub(names)));
        return kept;
    }

    private static Optional<String> attachments(List<String> names) {
        int more = names.size() - MAX_ATTACHMENTS;
        String listed = names.stream().limit(MAX_ATTACHMENTS).collect(Collectors.joining("; "));
        return names.isEmpty() ? Optional.empty() : Optional.of(more > 0 ? listed + "; and " + more + " more" : listed);
    }
}
