package io.wiredesk.ingest.mailbox;

import org.junit.jupiter.api.extension.RegisterExtension;

class DovecotLineTest extends MailLineSuite {

    @RegisterExtension
    static final SharedDovecot dovecot = new SharedDovecot();

    @Override
    TestMailServer server() {
        return dovecot.mailbox();
    }
}
