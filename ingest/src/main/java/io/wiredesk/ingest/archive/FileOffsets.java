package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.connect.SourcePosition;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.jspecify.annotations.Nullable;

/** How far each file of one archive has been read: what Connect gives back, then what we hand over. */
final class FileOffsets {

    private static final String FILE = "file";

    private final String sourceId;
    private final OffsetStorageReader stored;
    private final Map<String, FileOffset> known = new HashMap<>();

    FileOffsets(String sourceId, OffsetStorageReader stored) {
        this.sourceId = sourceId;
        this.stored = stored;
    }

    /** Fetches what is stored of files not met before, all at once. */
    void load(Collection<ArchiveFile> files) {
        List<Map<String, String>> unknown = files.stream()
                .filter(file -> !known.containsKey(file.key()))
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

    SourcePosition position(ArchiveFile file, FileOffset at) {
        return new SourcePosition(partition(file), at.stored());
    }

    private Map<String, String> partition(ArchiveFile file) {
        return Map.of(SourcePosition.SOURCE, sourceId, FILE, file.key());
    }
}
