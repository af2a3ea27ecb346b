package io.wiredesk.ingest.mailbox;

import org.junit.jupiter.api.extension.RegisterExtension;

class DovecotFaultsTest extends MailFaultSuite {

    @RegisterExtension
    static final SharedDovecot dovecot = new SharedDovecot();

    @Override
    TestMailServer server() {
        return dovecot.mailbox();
    }
}
