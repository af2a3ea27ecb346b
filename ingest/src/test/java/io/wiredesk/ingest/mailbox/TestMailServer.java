package io.wiredesk.ingest.mailbox;

/** A real mail server on loopback with an empty mailbox. */
interface TestMailServer extends AutoCloseable {

    String PASSWORD = "open-sesame";

    /** Whose mailbox it is. */
    String user();

    /** Where it speaks IMAP without encryption. */
    int port();

    @Override
    void close();
}
