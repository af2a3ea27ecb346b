package io.wiredesk.ingest.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A file of an archive as a scan found it.
 *
 * @param key what the file keeps while it moves and grows: its path within the archive, without a Maildir's flags
 * @param modified epoch milliseconds
 */
record ArchiveFile(Path path, String key, long size, long modified) {

    /** A file written to this recently may not be finished. */
    private static final Duration SETTLED = Duration.ofSeconds(1);

    /** The file as it is; empty if it is gone. */
    static Optional<ArchiveFile> of(Path path, Path root) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new ArchiveFile(
                    path,
                    key(path, root),
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A clock ahead of ours must not keep a file waiting for ever, so only the distance counts. */
    boolean isSettled(Instant now) {
        return Duration.between(Instant.ofEpochMilli(modified), now).abs().compareTo(SETTLED) >= 0;
    }

    private static String key(Path path, Path root) {
        Path lasting = Maildir.holds(path) ? Maildir.lasting(path) : path;
        Path relative = path.equals(root) ? root.getFileName() : root.relativize(lasting);
        return String.valueOf(relative).replace(path.getFileSystem().getSeparator(), "/");
    }
}
