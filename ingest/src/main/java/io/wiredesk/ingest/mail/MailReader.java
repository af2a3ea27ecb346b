package io.wiredesk.ingest.mail;

import io.wiredesk.ingest.EventTime;
import io.wiredesk.ingest.Unreadable;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Edition.Body;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Publication;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.jspecify.annotations.Nullable;

/** A mail into an edition. Pure. */
public final class MailReader {

    /** Larger mails are refused; what newsletters weigh is well below. */
    public static final int MAX_BYTES = 25 * 1024 * 1024;

    private MailReader() {}

    /**
     * Reads one message.
     *
     * @param raw the message as transported, RFC 5322
     * @return scrubbed of the subscriber's secrets; no recipient header is in it
     * @throws Unreadable if it is no mail, or beyond the limits of size, depth or number of parts
     */
    public static Edition read(byte[] raw, Edition.Source source, Instant receivedAt) throws Unreadable {
        if (raw.length > MAX_BYTES) {
            throw new Unreadable("mail larger than " + MAX_BYTES + " bytes");
        }
        MimeMessage message = MimeReader.read(raw);
        return edition(message, new SecretScrubber(MailAddresses.recipients(message.headers())), source, receivedAt);
    }

    private static Edition edition(
            MimeMessage message, SecretScrubber scrubber, Edition.Source source, Instant receivedAt) {
        MailHeaders headers = message.headers();
        MailContent content = MailContent.of(message.root());
        Optional<Body> html = content.html().map(page -> scrubber.scrub(new Body("text/html", page)));
        Optional<Body> plain = content.plain().map(text -> scrubber.scrub(new Body("text/plain", text)));
        Body body = html.or(() -> plain).orElse(new Body("text/plain", ""));
        Body alternative = html.isPresent() ? plain.orElse(null) : null;
        String title = scrubber.scrub(headers.text("subject").orElse(""));
        String contentHash = Ids.contentHash(title, body, alternative);
        Publication publication = publication(headers, source);
        String guid = messageId(headers, scrubber).orElse(null);
        return new Edition(
                Ids.edition(publication.id(), guid == null ? contentHash : guid),
                publication,
                source,
                guid,
                title,
                author(headers),
                EventTime.clamp(MailDates.of(headers).orElse(null), receivedAt),
                receivedAt,
                null,
                language(headers),
                body,
                alternative,
                kept(headers, scrubber),
                contentHash);
    }

    /** By list where there is one: senders rotate their addresses, lists keep their ids (RFC 2919). */
    private static Publication publication(MailHeaders headers, Edition.Source source) {
        Optional<Mailbox> sender = MailAddresses.sender(headers);
        Optional<ListId> list = headers.text("list-id").flatMap(ListId::parse);
        String id = list.map(ListId::id)
                .or(() -> sender.map(s -> s.getAddress().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> "mail-" + Ids.hash(source.id()));
        Optional<String> phrase = list.map(ListId::phrase);
        Optional<String> name = sender.map(Mailbox::getName);
        String title = Stream.of(phrase, name)
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse(id);
        return new Publication(id, title, null);
    }

    private static Optional<String> messageId(MailHeaders headers, SecretScrubber scrubber) {
        return headers.raw("message-id").map(id -> scrubber.scrub(id.replaceAll("\\s+", "")));
    }

    private static @Nullable String author(MailHeaders headers) {
        return MailAddresses.sender(headers)
                .map(sender -> sender.getName() == null ? sender.getAddress() : sender.getName())
                .orElse(null);
    }

    private static @Nullable String language(MailHeaders headers) {
        return headers.raw("content-language")
                .map(tags -> Locale.forLanguageTag(tags.split("[,\\s]", 2)[0]).toLanguageTag())
                .filter(tag -> !tag.equals("und"))
                .orElse(null);
    }

    /** Nothing that names the subscriber; of List-Unsubscribe only that it is there. */
    private static Map<String, String> kept(MailHeaders headers, SecretScrubber scrubber) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : new String[] {"list-id", "precedence", "from", "message-id", "date"}) {
            headers.text(name).ifPresent(value -> kept.put(name, scrubber.scrub(value)));
        }
        headers.raw("list-unsubscribe").ifPresent(value -> kept.put("list-unsubscribe", "present"));
        return kept;
    }
}
