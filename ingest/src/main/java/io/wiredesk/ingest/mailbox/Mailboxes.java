package io.wiredesk.ingest.mailbox;

import io.wiredesk.schemas.SourceDefinition;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.jspecify.annotations.Nullable;

/** The mailboxes of this task and where each of them stands. */
final class Mailboxes {

    private final OffsetStorageReader offsets;
    private final Map<String, Mailbox> mailboxes = new HashMap<>();

    Mailboxes(OffsetStorageReader offsets) {
        this.offsets = offsets;
    }

    /** Takes over which mailboxes there are now: new ones resume where they were left. */
    void keep(Map<String, SourceDefinition> definitions, Instant now) {
        mailboxes.keySet().retainAll(definitions.keySet());
        List<SourceDefinition> added = definitions.values().stream()
                .filter(definition -> !mailboxes.containsKey(definition.id()))
                .toList();
        if (!added.isEmpty()) {
            restore(added, now);
        }
        mailboxes.replaceAll(
                (id, mailbox) -> redefined(mailbox, definitions.getOrDefault(id, mailbox.definition()), now));
    }

    /** Those to be visited now. */
    List<Mailbox> due(Instant now) {
        return mailboxes.values().stream().filter(mailbox -> mailbox.isDue(now)).toList();
    }

    Optional<Mailbox> of(String id) {
        return Optional.ofNullable(mailboxes.get(id));
    }

    /** Whether this is still what there is to visit. */
    boolean isCurrent(String id, SourceDefinition definition) {
        return of(id).filter(mailbox -> mailbox.definition().equals(definition)).isPresent();
    }

    /** Remembers where a mailbox stands now. */
    void put(Mailbox mailbox) {
        mailboxes.put(mailbox.id(), mailbox);
    }

    /** All at once: each question makes Connect read its offsets to their end. */
    private void restore(List<SourceDefinition> added, Instant now) {
        Map<Map<String, String>, Map<String, Object>> stored = offsets.offsets(added.stream()
                .flatMap(d -> Stream.of(MailboxState.partition(d.id()), MailMemory.partition(d.id())))
                .toList());
        for (SourceDefinition definition : added) {
            @Nullable Map<String, Object> state = stored.get(MailboxState.partition(definition.id()));
            @Nullable Map<String, Object> memory = stored.get(MailMemory.partition(definition.id()));
            put(Mailbox.of(definition, MailboxState.restored(definition, state, now), MailMemory.restored(memory)));
        }
    }

    private static Mailbox redefined(Mailbox mailbox, SourceDefinition definition, Instant now) {
        return mailbox.definition().equals(definition)
                ? mailbox
                : Mailbox.of(definition, mailbox.state().under(definition, now), mailbox.memory());
    }
}
