package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.connect.SourcePosition;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.jspecify.annotations.Nullable;

/** How far each file of one archive has been read: what Connect gives back, then what we hand over. */
final class FileOffsets {

    private static final String FILE = "file";

    /** A drive that is plugged in again, a folder that is moved back: read before, and not to be read again. */
    private static final Duration MISSED = Duration.ofHours(1);

    /** At a time: each costs a record. */
    private static final int MAX_FORGOTTEN = 100;

    private final String sourceId;
    private final OffsetStorageReader stored;
    private final Map<String, FileOffset> known = new HashMap<>();
    private final Map<String, Instant> missing = new HashMap<>();

    FileOffsets(String sourceId, OffsetStorageReader stored) {
        this.sourceId = sourceId;
        this.stored = stored;
    }

    /** Fetches what is stored of files not met before, all at once. */
    void load(Collection<ArchiveFile> files) {
        List<Map<String, String>> unknown = files.stream()
                .map(ArchiveFile::key)
                .filter(key -> !known.containsKey(key))
                .map(this::partition)
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        stored.offsets(unknown).forEach((partition, offset) -> {
            FileOffset restored = FileOffset.restored(offset);
            if (restored != null) {
                known.put(String.valueOf(partition.get(FILE)), restored);
            }
        });
    }

    @Nullable
    FileOffset of(ArchiveFile file) {
        return known.get(file.key());
    }

    void move(ArchiveFile file, FileOffset to) {
        known.put(file.key(), to);
    }

    /**
     * Forgets files that have been gone for long, a few at a time.
     *
     * @param present all files there are; if there are none, something else is wrong, and nothing is forgotten
     * @return what there is to delete
     */
    List<SourcePosition> forget(Collection<ArchiveFile> present, Instant now) {
        Set<String> gone = new HashSet<>(present.isEmpty() ? Set.of() : known.keySet());
        present.forEach(file -> gone.remove(file.key()));
        missing.keySet().retainAll(gone);
        gone.forEach(key -> missing.putIfAbsent(key, now));
        List<String> forgotten = missing.entrySet().stream()
                .filter(since -> !since.getValue().plus(MISSED).isAfter(now))
                .map(Map.Entry::getKey)
                .limit(MAX_FORGOTTEN)
                .toList();
        forgotten.forEach(known::remove);
        forgotten.forEach(missing::remove);
        return forgotten.stream()
                .map(key -> SourcePosition.forgotten(partition(key)))
                .toList();
    }

    SourcePosition position(ArchiveFile file, FileOffset at) {
        return new SourcePosition(partition(file.key()), at.stored());
    }

    private Map<String, String> partition(String key) {
        return SourcePosition.ordered(Map.of(SourcePosition.SOURCE, sourceId, FILE, key));
    }
}
