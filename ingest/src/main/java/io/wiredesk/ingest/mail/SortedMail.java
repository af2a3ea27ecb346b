package io.wiredesk.ingest.mail;

import io.wiredesk.schemas.Edition;

/** What a mail turned out to be. */
public sealed interface SortedMail {

    /**
     * To be published.
     *
     * @param edition scrubbed
     * @param history what is known of senders now that this one has been seen
     */
    record Newsletter(Edition edition, SenderHistory history) implements SortedMail {}

    /**
     * A sign-up that waits for a person to confirm it.
     *
     * @param notice one line for people: which publication, since when; never the link
     */
    record Confirmation(String notice) implements SortedMail {}

    /**
     * Not for publication.
     *
     * @param why one line: what told it from a newsletter
     */
    record Personal(String why) implements SortedMail {}

    /**
     * Left out because the user said so.
     *
     * @param rule theirs, as written
     */
    record Excluded(String rule) implements SortedMail {}
}
