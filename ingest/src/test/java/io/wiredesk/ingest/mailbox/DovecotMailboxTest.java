package io.wiredesk.ingest.mailbox;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class DovecotMailboxTest extends MailboxSuite {

    @TempDir
    static Path folder;

    private static Dovecot dovecot;

    @BeforeAll
    static void startDovecot() throws Exception {
        dovecot = Dovecot.start(folder);
    }

    @AfterAll
    static void stopDovecot() throws Exception {
        if (dovecot != null) {
            dovecot.stop();
        }
    }

    @Override
    TestMailServer server() {
        return dovecot.mailbox("reader-" + UUID.randomUUID());
    }
}
