package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.connect.Refusal;
import io.wiredesk.schemas.Edition;
import java.util.List;

/**
 * What a visit to a mailbox brought.
 *
 * @param editions new ones, in the order they came
 * @param refusals mails that could not be read
 * @param notes lines for people that are no failures
 * @param state where the mailbox stands now, but for when it is due
 */
record MailVisit(
        List<Edition> editions,
        List<Refusal> refusals,
        List<String> notes,
        MailboxState state,
        MailMemory memory,
        Ending ending) {}
