package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.connect.Refusal;
import io.wiredesk.ingest.mail.MailRules;
import io.wiredesk.ingest.mail.MailSorter;
import io.wiredesk.ingest.mail.SenderHistory;
import io.wiredesk.ingest.mail.SortedMail;
import io.wiredesk.schemas.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a visit has brought so far: as much as one transaction holds. Confined to the thread of the visit. */
final class Haul {

    private static final int MAX_MAILS = 200;
    private static final int MAX_EDITIONS = 100;
    private static final long MAX_BYTES = 8L * 1024 * 1024;

    private final Edition.Source source;
    private final MailRules rules;
    private final Instant now;
    private final List<Edition> editions = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private MailboxState state;
    private MailMemory memory;
    private int mails;
    private long bytes;

    Haul(Mailbox mailbox, MailRules rules, Instant now) {
        this.source = mailbox.source();
        this.rules = rules;
        this.now = now;
        this.state = mailbox.state();
        this.memory = mailbox.memory();
    }

    boolean isFull() {
        return mails >= MAX_MAILS || editions.size() >= MAX_EDITIONS || bytes >= MAX_BYTES;
    }

    MailboxState state() {
        return state;
    }

    MailMemory memory() {
        return memory;
    }

    List<Edition> editions() {
        return List.copyOf(editions);
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** A line for people. */
    void note(String line) {
        notes.add(line);
    }

    /** A folder has been read on. */
    void move(String folder, FolderCursor cursor) {
        state = state.at(folder, cursor);
    }

    /** Something that is no mail we take; it is kept. */
    void refuse(Refusal refusal) {
        refusals.add(refusal);
        mails++;
        bytes += refusal.raw().length;
    }

    /**
     * A mail.
     *
     * @param item where it was, for people
     * @return whether it is, or was before, among the editions
     */
    boolean add(String item, byte[] raw) {
        mails++;
        bytes += raw.length;
        try {
            return add(MailSorter.sort(raw, source, now, rules, memory.senders()));
        } catch (Unreadable e) {
            refuse(Refusal.mail(item, e.why(), raw));
        } catch (StackOverflowError e) {
            refuse(Refusal.mail(item, "nested too deeply", raw));
        } catch (RuntimeException e) {
            refuse(Refusal.mail(item, "unreadable (" + e.getClass().getSimpleName() + ")", raw));
        }
        return false;
    }

    private boolean add(SortedMail mail) {
        switch (mail) {
            case SortedMail.Newsletter newsletter -> add(newsletter.edition(), newsletter.history());
            case SortedMail.Confirmation confirmation -> state = state.withConfirmation(confirmation.notice());
            case SortedMail.Personal personal -> state = state.withPersonal();
            case SortedMail.Excluded excluded -> {
                // the user knows
            }
        }
        return mail instanceof SortedMail.Newsletter;
    }

    private void add(Edition read, SenderHistory history) {
        Edition edition = memory.seen().distinct(read);
        if (!memory.seen().has(edition)) {
            editions.add(edition);
            memory = memory.with(edition, history);
            state = state.withEdition(edition.publishedAt());
        }
    }
}
