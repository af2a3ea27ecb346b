package io.wiredesk.ingest.mail;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.schemas.Ids;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A mail, read.
 *
 * @param message its structure
 * @param content what there is to read in it
 * @param bodyHash tells mails apart that share a Message-ID; the same through a mailbox and through an archive
 */
record Mail(MimeMessage message, MailContent content, String bodyHash) {

    private static final Pattern END_OF_HEADERS = Pattern.compile("\\n\\n");

    /** What mbox does to a line that would look like a separator; how often depends on the dialect. */
    private static final Pattern QUOTED_FROM = Pattern.compile("(?m)^>+(?=From )");

    static Mail of(byte[] raw) throws Unreadable {
        if (raw.length > MailReader.MAX_BYTES) {
            throw new Unreadable("mail larger than " + MailReader.MAX_BYTES + " bytes");
        }
        MimeMessage message = MimeReader.read(raw);
        return new Mail(message, MailContent.of(message.root()), bodyHash(raw));
    }

    MailHeaders headers() {
        return message.headers();
    }

    private static String bodyHash(byte[] raw) {
        String lines = new String(TransportNoise.without(raw), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        String[] parts = END_OF_HEADERS.split(lines, 2);
        return Ids.hash(
                parts.length < 2
                        ? ""
                        : QUOTED_FROM.matcher(parts[1]).replaceAll("").strip());
    }
}
