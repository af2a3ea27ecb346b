package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.cadence.Habit;
import io.wiredesk.ingest.connect.PollBatch;
import io.wiredesk.schemas.SourceDefinition.Kind;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of a mailbox after a visit. */
final class MailStatus {

    /** More overdue publications than these are counted only. */
    private static final int MAX_MISSING = 10;

    private MailStatus() {}

    static SourceStatus of(
            Mailbox mailbox,
            PollBatch batch,
            Outcome outcome,
            @Nullable String detail,
            List<String> notes,
            Instant now) {
        Optional<Habit> habit = mailbox.memory().habits().only();
        return new SourceStatus(
                mailbox.id(),
                Kind.MAIL,
                mailbox.definition().title(),
                now,
                outcome,
                detail,
                mailbox.state().nextPoll(),
                mailbox.state().failures(),
                habit.flatMap(Habit::cadence).orElse(null),
                mailbox.state().lastEdition(),
                habit.flatMap(h -> h.overdueSince(now)).orElse(null),
                notices(mailbox, notes, now),
                batch.editions(),
                batch.refused());
    }

    private static List<String> notices(Mailbox mailbox, List<String> notes, Instant now) {
        List<String> notices = new ArrayList<>(notes);
        notices.addAll(mailbox.state().confirmations());
        List<PublicationHabits.Missing> missing = mailbox.memory().habits().missing(now);
        missing.stream()
                .limit(MAX_MISSING)
                .map(edition -> edition.title() + " is overdue since " + edition.since())
                .forEach(notices::add);
        if (missing.size() > MAX_MISSING) {
            notices.add((missing.size() - MAX_MISSING) + " more publications are overdue");
        }
        if (mailbox.state().personal() > 0) {
            notices.add(mailbox.state().personal() + " personal mail(s) left alone");
        }
        MailOptions options = mailbox.options();
        if (options != null && options.server().security() == MailServer.Security.NONE) {
            notices.add("the connection is not encrypted; use imaps:// or imap+starttls://");
        }
        return notices;
    }
}
