package io.wiredesk.ingest.mailbox;

/**
 * A folder as it is opened.
 *
 * @param validity UIDVALIDITY: with another one, all UIDs mean nothing any more
 * @param total mails in it
 */
record FolderView(String name, long validity, int total) {}
