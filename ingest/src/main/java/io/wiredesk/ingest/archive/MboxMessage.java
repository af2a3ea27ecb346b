package io.wiredesk.ingest.archive;

/**
 * One message of an mbox.
 *
 * @param start offset of its From_ line
 * @param end offset of the next one, or of the end
 * @param raw the message without its From_ line, unquoted
 * @param whole whether all of it is in {@code raw}
 */
@SuppressWarnings("ArrayRecordComponent") // carried through, never compared
record MboxMessage(long start, long end, byte[] raw, boolean whole) {}
