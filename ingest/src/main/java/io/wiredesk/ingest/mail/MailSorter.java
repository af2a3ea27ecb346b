package io.wiredesk.ingest.mail;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Publication;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Tells newsletters from the other mail in a mailbox. Pure.
 *
 * <p>What the user says decides first. Then, in this order: reports, invitations, and codes and passwords are personal,
 * whatever headers they carry; an answer on a list everyone may write to is a discussion, and so is any answer or
 * forward that shows no list; what a list sends is a newsletter (the opening mail of a discussion too: exclude the list
 * if it is not wanted); receipts are personal though they can be unsubscribed from; any other mailing is a newsletter,
 * and so is a mail from a sender of newsletters. All else is personal.
 */
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
        Mail mail = Mail.of(raw);
        SenderMarks marks = SenderMarks.of(mail.headers());
        Optional<String> excluded = rules.excluding(mail.headers());
        if (excluded.isPresent()) {
            return new SortedMail.Excluded(excluded.get());
        }
        MailSigns signs = new MailSigns(mail);
        Publication publication = Publications.of(mail.headers(), marks, history, source);
        Edition edition = MailReader.edition(mail, publication, source, receivedAt);
        if (!signs.isDiscussion() && signs.isConfirmation()) {
            return new SortedMail.Confirmation(notice(edition));
        }
        Optional<String> personal =
                rules.including(mail.headers()).isPresent() ? Optional.empty() : personal(signs, marks, history);
        if (personal.isEmpty()) {
            return new SortedMail.Newsletter(edition, history.with(publication.id(), marks));
        }
        return switch (rules.personal()) {
            case LEAVE -> new SortedMail.Personal(personal.get());
            case PUBLISH -> new SortedMail.Newsletter(edition, history);
        };
    }

    /** Why a mail is no newsletter; empty if it is one. */
    private static Optional<String> personal(MailSigns signs, SenderMarks marks, SenderHistory history) {
        if (signs.isReport()) {
            return Optional.of("a delivery report or an automatic answer");
        }
        if (signs.isAboutAnAccount()) {
            return Optional.of("about an account: a code, a password or a sign-in");
        }
        if (signs.isDiscussion()) {
            return Optional.of("an answer in a list's discussion");
        }
        if (signs.isList()) {
            return Optional.empty();
        }
        if (signs.isInvitation()) {
            return Optional.of("an invitation");
        }
        if (signs.isReceipt()) {
            return Optional.of("a receipt, an order or an appointment");
        }
        if (signs.isMailing()) {
            return Optional.empty();
        }
        if (signs.isAnswer()) {
            return Optional.of("an answer or a forwarded mail");
        }
        return signs.canBeLeft() || history.knows(marks)
                ? Optional.empty()
                : Optional.of("nothing says that it was sent to a list");
    }

    private static String notice(Edition edition) {
        LocalDate day = LocalDate.ofInstant(edition.publishedAt(), ZoneOffset.UTC);
        return edition.publication().title() + " asks to confirm a sign-up (mail of " + day
                + "): open it in the mailbox to confirm";
    }
}
