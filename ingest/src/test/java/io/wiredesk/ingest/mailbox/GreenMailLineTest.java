package io.wiredesk.ingest.mailbox;

class GreenMailLineTest extends MailLineSuite {

    @Override
    TestMailServer server() {
        return new GreenMailServer();
    }
}
