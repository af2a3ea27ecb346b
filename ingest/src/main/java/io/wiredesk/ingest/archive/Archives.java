package io.wiredesk.ingest.archive;

import io.wiredesk.schemas.SourceDefinition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/** The archives of this task, which take turns. */
final class Archives implements AutoCloseable {

    private final OffsetStorageReader stored;
    private final InstantSource clock;

    /** Whose turn was longest ago comes first. */
    private final Map<String, Archive> archives = new LinkedHashMap<>();

    Archives(OffsetStorageReader stored, InstantSource clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /** Takes over what there is to read now; a changed definition starts afresh, from what is stored. */
    void keep(Map<String, SourceDefinition> definitions) {
        archives.values().removeIf(archive -> {
            boolean ended = !archive.definition()
                    .equals(definitions.get(archive.definition().id()));
            if (ended) {
                archive.close();
            }
            return ended;
        });
        definitions.forEach(
                (id, definition) -> archives.computeIfAbsent(id, created -> new Archive(definition, stored, clock)));
    }

    /** Of those that are due the one whose turn was longest ago; it goes to the end of the line. Empty if none is due. */
    Optional<Archive> turn(Instant now) {
        Optional<Archive> turn = archives.values().stream()
                .filter(archive ->
                        archive.due().filter(due -> !due.isAfter(now)).isPresent())
                .findFirst();
        turn.ifPresent(archive -> {
            String id = archive.definition().id();
            archives.remove(id);
            archives.put(id, archive);
        });
        return turn;
    }

    /** When the next one is due; empty if none ever is. */
    Optional<Instant> nextDue() {
        return archives.values().stream()
                .flatMap(archive -> archive.due().stream())
                .min(Instant::compareTo);
    }

    @Override
    public void close() {
        archives.values().forEach(Archive::close);
        archives.clear();
    }
}
