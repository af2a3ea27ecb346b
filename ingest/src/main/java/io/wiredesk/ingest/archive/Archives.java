package io.wiredesk.ingest.archive;

import io.wiredesk.schemas.SourceDefinition;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/** The archives of this task. */
final class Archives {

    private final OffsetStorageReader stored;
    private final Map<String, Archive> archives = new HashMap<>();

    Archives(OffsetStorageReader stored) {
        this.stored = stored;
    }

    /** Takes over what there is to read now; a changed definition starts afresh, from what is stored. */
    void keep(Map<String, SourceDefinition> definitions, Instant now) {
        archives.keySet().retainAll(definitions.keySet());
        definitions.forEach((id, definition) -> {
            Archive known = archives.get(id);
            if (known == null || !known.definition().equals(definition)) {
                archives.put(id, new Archive(definition, stored, now));
            }
        });
    }

    /** The one that has been due longest; empty if none is. */
    Optional<Archive> due(Instant now) {
        return archives.values().stream()
                .filter(archive ->
                        archive.due().filter(due -> !due.isAfter(now)).isPresent())
                .min(Comparator.comparing(archive -> archive.due().orElse(now)));
    }
}
