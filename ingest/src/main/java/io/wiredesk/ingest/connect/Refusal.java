package io.wiredesk.ingest.connect;

/**
 * An input that could not be read.
 *
 * @param item which, within its source: a file's name, a message's place; no address
 * @param why one line: what is wrong
 * @param raw the input as it came, or its beginning
 */
@SuppressWarnings("ArrayRecordComponent") // carried through, never compared
public record Refusal(String item, String why, byte[] raw) {}
