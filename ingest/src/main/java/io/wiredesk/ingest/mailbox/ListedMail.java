package io.wiredesk.ingest.mailbox;

/**
 * A mail as a folder lists it.
 *
 * @param size in bytes, as the server says; 0 if it does not
 */
record ListedMail(long uid, long size) {}
