package io.wiredesk.ingest.packed;

import java.util.Locale;

/** How much a packed file may unpack to. */
final class Expansion {

    /**
     * Mail packs to a third or a tenth of its size, much repeated text to a fiftieth; DEFLATE itself ends at a
     * thousandth, and only bombs come near that.
     */
    private static final long MAX_FACTOR = 250;

    /** Below, nobody is harmed whatever the factor. */
    private static final long ALWAYS_ALLOWED = 64L * 1024 * 1024;

    static final String WHY = String.format(
            Locale.ROOT, "unpacks to more than %d times its size, as decompression bombs do; not read on", MAX_FACTOR);

    private Expansion() {}

    /** In bytes, for all that is in a file of this size. */
    static long allowed(long packedBytes) {
        return ALWAYS_ALLOWED + MAX_FACTOR * packedBytes;
    }
}
