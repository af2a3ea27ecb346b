package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.connect.SourcePosition;
import io.wiredesk.ingest.mail.SenderHistory;
import io.wiredesk.schemas.Edition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mailbox has given so far, as far as it matters for what it will give. Larger than a position and written only
 * with new editions, so it is kept beside it.
 */
record MailMemory(SeenMails seen, SenderHistory senders, PublicationHabits habits) {

    static MailMemory none() {
        return new MailMemory(SeenMails.none(), SenderHistory.EMPTY, PublicationHabits.none());
    }

    static Map<String, String> partition(String sourceId) {
        return SourcePosition.ordered(Map.of(SourcePosition.SOURCE, sourceId, "part", "memory"));
    }

    /** What Connect gave back; null if it has nothing. */
    static MailMemory restored(@Nullable Map<String, Object> stored) {
        return stored == null
                ? none()
                : new MailMemory(
                        SeenMails.of(text(stored, "seen")),
                        SenderHistory.parse(text(stored, "senders")),
                        PublicationHabits.of(text(stored, "habits")));
    }

    /** As Connect keeps it. */
    Map<String, Object> stored() {
        return Map.of("seen", seen.text(), "senders", senders.text(), "habits", habits.text());
    }

    MailMemory with(Edition edition, SenderHistory history) {
        return new MailMemory(seen.with(edition), history, habits.with(edition));
    }

    private static String text(Map<String, Object> stored, String name) {
        return String.valueOf(stored.getOrDefault(name, ""));
    }
}
