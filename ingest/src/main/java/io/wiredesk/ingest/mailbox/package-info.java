/** Mailboxes: newsletters taken from IMAP servers. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.ingest.mailbox;
