package io.wiredesk.ingest.mailbox;

/** A real mail server on loopback with one mailbox. */
interface TestMailServer extends AutoCloseable {

    String USER = "reader";
    String PASSWORD = "open-sesame";

    /** Where it speaks IMAP without encryption. */
    int port();

    @Override
    void close();
}
