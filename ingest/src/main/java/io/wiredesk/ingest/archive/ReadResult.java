package io.wiredesk.ingest.archive;

import io.wiredesk.schemas.Edition;

/** What came of one item of an input: a file is one, an mbox or a feed holds many. */
public sealed interface ReadResult {

    /** Which item: the input's name, and within it a byte offset ({@code @}) or a number ({@code #}). */
    String item();

    /** An edition. */
    record Read(Edition edition, String item) implements ReadResult {}

    /**
     * Nothing that can be read.
     *
     * @param why one line for people; no content, no secret
     * @param raw the item as it came, cut at {@link EditionReader#MAX_BYTES}
     */
    @SuppressWarnings("ArrayRecordComponent") // carried through, never compared
    record Refused(String item, String why, byte[] raw) implements ReadResult {}
}
