package io.wiredesk.ingest.mailbox;

class GreenMailFaultsTest extends MailFaultSuite {

    @Override
    TestMailServer server() {
        return new GreenMailServer();
    }
}
