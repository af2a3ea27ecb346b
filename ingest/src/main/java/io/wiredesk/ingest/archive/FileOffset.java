package io.wiredesk.ingest.archive;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a file has been read, and which state of it.
 *
 * @param size in bytes when it was read
 * @param modified in epoch milliseconds when it was read
 * @param position {@link Item#next} of the last item written
 * @param done whether that was its last
 */
record FileOffset(long size, long modified, long position, boolean done) {

    static FileOffset unread(ArchiveFile file) {
        return new FileOffset(file.size(), file.modified(), 0, false);
    }

    static @Nullable FileOffset restored(@Nullable Map<String, Object> stored) {
        return stored == null
                ? null
                : new FileOffset(
                        number(stored, "size"),
                        number(stored, "modified"),
                        number(stored, "position"),
                        Boolean.TRUE.equals(stored.get("done")));
    }

    Map<String, Object> stored() {
        return Map.of("size", size, "modified", modified, "position", position, "done", done);
    }

    /** Whether it says all there is to say about the file as it is now. */
    boolean covers(ArchiveFile file) {
        return done && isOf(file);
    }

    boolean isOf(ArchiveFile file) {
        return size == file.size() && modified == file.modified();
    }

    private static long number(Map<String, Object> stored, String name) {
        return stored.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
