package io.wiredesk.ingest.mailbox;

class GreenMailMailboxTest extends MailboxSuite {

    @Override
    TestMailServer server() {
        return new GreenMailServer();
    }
}
