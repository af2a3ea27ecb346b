package io.wiredesk.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** Whether a changed file is an mbox that only got longer. */
final class GrownMbox {

    private GrownMbox() {}

    /** If so it is read on; anything else that has changed is read again. */
    static boolean is(ArchiveFile file, FileOffset known) throws IOException {
        long position = known.position().within();
        return position > 0
                && known.position().entry() == 0
                && file.size() >= known.size()
                && isMbox(file)
                && isBoundary(file, position);
    }

    private static boolean isMbox(ArchiveFile file) throws IOException {
        Format format = EditionReader.format(file.path());
        try (InputStream in = Files.newInputStream(file.path())) {
            Format found = Format.byContent(in.readNBytes(Format.HEAD_BYTES));
            return found == Format.MBOX && (format == null || format == Format.MBOX);
        }
    }

    /** A mail program that rewrote the mbox has moved the boundaries. */
    private static boolean isBoundary(ArchiveFile file, long position) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            in.skipNBytes(position);
            return MboxMarks.isBoundary(in.readNBytes(Format.HEAD_BYTES));
        }
    }
}
