package io.wiredesk.ingest.archive;

/**
 * One item of an input, and where the next one starts.
 *
 * @param next bytes into an mbox; a count of items in any other format
 */
record Item(ReadResult result, long next) {}
