package io.wiredesk.ingest.archive;

/**
 * How far into a file.
 *
 * @param entry entries that are done with; always 0 in a file that is not packed
 * @param within the next entry: {@link Item#next} of its last item that is done
 */
record Position(long entry, long within) {
    static final Position START = new Position(0, 0);
}
