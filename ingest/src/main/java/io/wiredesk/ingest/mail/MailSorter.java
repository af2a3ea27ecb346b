package io.wiredesk.ingest.mail;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.schemas.Edition;
import java.time.Instant;

/** Tells newsletters from the other mail in a mailbox. Pure. */
public final class MailSorter {

    private MailSorter() {}

    /**
     * Reads a message and decides what it is.
     *
     * @param raw the message as transported, RFC 5322
     * @param history what is known of senders so far
     * @throws Unreadable if it is no mail, or beyond the limits of size, depth or number of parts or headers
     */
    public static SortedMail sort(
            byte[] raw, Edition.Source source, Instant receivedAt, MailRules rules, SenderHistory history)
            throws Unreadable {
        return new SortedMail.Newsletter(MailReader.read(raw, source, receivedAt), history);
    }
}
