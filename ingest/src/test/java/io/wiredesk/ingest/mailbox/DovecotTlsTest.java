package io.wiredesk.ingest.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Fault 16 of docs/faults.md for mail: only who is vouched for, under their own name, is told a password. */
class DovecotTlsTest extends MailTaskFixture {

    @RegisterExtension
    static final SharedDovecot dovecot = new SharedDovecot();

    @Override
    TestMailServer server() {
        return dovecot.mailbox();
    }

    @Test
    void mail_comes_over_tls() throws Exception {
        deliver(Mails.issue(1));

        assertThat(visit("imaps://localhost:" + dovecot.get().tlsPort(), trusting())
                        .titles())
                .containsExactly("Issue 1");
    }

    @Test
    void mail_comes_over_starttls() throws Exception {
        deliver(Mails.issue(1));
        boolean[] clear = new boolean[1];
        line.fromClient(said -> {
            clear[0] |= said.contains(TestMailServer.PASSWORD) || said.contains("LOGIN");
            return said;
        });

        Written written = visit("imap+starttls://localhost:" + line.port(), trusting());

        assertThat(written.titles()).containsExactly("Issue 1");
        assertThat(clear[0]).as("the password was in the clear").isFalse();
        assertThat(written.status().notices()).noneMatch(notice -> notice.contains("encrypted"));
    }

    @Test
    @DisplayName("16: nobody vouches for the server")
    void a_certificate_nobody_vouches_for_is_refused() throws Exception {
        assertRefused(visit("imaps://localhost:" + dovecot.get().tlsPort(), Map.of()));
    }

    @Test
    @DisplayName("16: the certificate is somebody else's")
    void a_certificate_of_another_host_is_refused() throws Exception {
        assertRefused(visit("imaps://127.0.0.1:" + dovecot.get().tlsPort(), trusting()));
    }

    @Test
    void a_server_that_does_not_encrypt_is_told_nothing() throws Exception {
        boolean[] told = new boolean[1];
        line.fromClient(said -> {
            told[0] |= said.contains("LOGIN") || said.contains("AUTHENTICATE");
            return said.replace("STARTTLS", "STARTTEA");
        });

        Written written = visit("imap+starttls://localhost:" + line.port(), trusting());

        assertThat(written.status().detail()).contains("refuses STARTTLS");
        assertThat(told[0]).isFalse();
    }

    private Written visit(String location, Map<String, String> options) throws Exception {
        Map<String, String> all = new HashMap<>(options);
        all.put("user", server.user());
        all.put("password", TestMailServer.PASSWORD);
        definitions.with(definition("letters", location, all));
        settings.put("wiredesk.web.allow", "localhost,127.0.0.1");
        restart();
        return poll();
    }

    private static Map<String, String> trusting() {
        return Map.of("trust", dovecot.get().certificate().toString());
    }

    private static void assertRefused(Written written) {
        assertThat(written.status().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(written.status().detail()).contains("certificate", "'trust'");
    }
}
