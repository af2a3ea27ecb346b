package io.wiredesk.ingest.mailbox;

class GreenMailFollowUpTest extends FollowUpSuite {

    @Override
    TestMailServer server() {
        return new GreenMailServer();
    }
}
