package io.wiredesk.ingest.archive;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a file has been read, and which state of it.
 *
 * @param size in bytes when it was read
 * @param modified in epoch milliseconds when it was read
 * @param position of the last item written
 * @param editions read from it so far
 * @param done whether there is nothing more
 */
record FileOffset(long size, long modified, Position position, long editions, boolean done) {

    static FileOffset unread(ArchiveFile file) {
        return new FileOffset(file.size(), file.modified(), Position.START, 0, false);
    }

    static @Nullable FileOffset restored(@Nullable Map<String, Object> stored) {
        return stored == null
                ? null
                : new FileOffset(
                        number(stored, "size"),
                        number(stored, "modified"),
                        new Position(number(stored, "entry"), number(stored, "position")),
                        number(stored, "editions"),
                        Boolean.TRUE.equals(stored.get("done")));
    }

    Map<String, Object> stored() {
        return Map.of(
                "size", size,
                "modified", modified,
                "entry", position.entry(),
                "position", position.within(),
                "editions", editions,
                "done", done);
    }

    /** After reading on in the file as it is now. */
    FileOffset after(ArchiveFile file, Position next, ReadResult result, boolean last) {
        long more = result instanceof ReadResult.Read ? 1 : 0;
        return new FileOffset(file.size(), file.modified(), next, editions + more, last);
    }

    /** When there was nothing more in the file as it is now. */
    FileOffset ended(ArchiveFile file) {
        return new FileOffset(file.size(), file.modified(), position, editions, true);
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
