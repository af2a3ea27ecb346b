package io.wiredesk.ingest.packed;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The entries of one file, in the order they lie in it. */
public interface Entries extends Closeable {

    /**
     * The next entry; null at the end. The one before must be {@link #passed}.
     *
     * @throws PackedBomb if the file holds far more than such a file may
     */
    @Nullable
    Entry next() throws IOException;

    /**
     * Goes on passing over what was not read of the current entry, for a bounded time.
     *
     * @return whether that is done
     */
    boolean passed() throws IOException;

    /** Whether the next entry can still be read when reading one has failed. */
    boolean survivesDamage();

    /** How many bytes of the file have been dealt with. */
    long bytes();
}
