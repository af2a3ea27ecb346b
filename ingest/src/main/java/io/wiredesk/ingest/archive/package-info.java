/** Files and folders of editions: mbox, Maildir, single mails, pages, texts, feed files. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.ingest.archive;
