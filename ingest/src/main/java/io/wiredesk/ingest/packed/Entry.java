package io.wiredesk.ingest.packed;

import io.wiredesk.ingest.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** A file within a file. */
public interface Entry {

    /**
     * Its path as packed, slashes between folders; empty for a file that is not packed. Only for telling entries apart:
     * whoever packed it chose it, so it is neither for people nor for a file system (see {@link EntryNames#clean}).
     */
    String name();

    /** When it was last changed; empty if that is not said. */
    Optional<Instant> modified();

    /**
     * Its content; to be read before the next entry is asked for, and not to be closed.
     *
     * @throws Unreadable if it is encrypted, or packed in a way that is not understood
     * @throws PackedBomb from here or from the stream, if it holds far more than such a file may
     */
    InputStream open() throws IOException, Unreadable;
}
