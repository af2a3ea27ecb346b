package io.wiredesk.ingest.replay;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.mail.MailRules;
import io.wiredesk.ingest.mail.MailRules.PersonalMail;
import io.wiredesk.ingest.mail.MailSorter;
import io.wiredesk.ingest.mail.SenderHistory;
import io.wiredesk.ingest.mail.SortedMail;
import io.wiredesk.ingest.replay.Replay.Result;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.SourceDefinition;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A mail of a mailbox: personal mail stays personal. */
record ReplayedMail(SourceDefinition definition) implements Replay.Reader {

    @Override
    public Result read(byte[] raw, Instant receivedAt) throws Unreadable {
        Edition.Source source = new Edition.Source("mail", definition.id());
        return switch (MailSorter.sort(raw, source, receivedAt, rules(), SenderHistory.EMPTY)) {
            case SortedMail.Newsletter letter -> new Result.Editions(List.of(letter.edition()));
            case SortedMail.Confirmation confirmation -> new Result.NotPublished(confirmation.notice());
            case SortedMail.Personal personal -> new Result.NotPublished("no newsletter: " + personal.why());
            case SortedMail.Excluded excluded -> new Result.NotPublished("excluded by " + excluded.rule());
        };
    }

    private MailRules rules() {
        boolean personal = Boolean.parseBoolean(definition.options().get("personal"));
        return new MailRules(list("include"), list("exclude"), personal ? PersonalMail.PUBLISH : PersonalMail.LEAVE);
    }

    private List<String> list(String option) {
        return Stream.of(definition.options().getOrDefault(option, "").split(","))
                .map(String::strip)
                .filter(rule -> !rule.isEmpty())
                .toList();
    }
}
