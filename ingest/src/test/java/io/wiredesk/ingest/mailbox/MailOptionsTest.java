package io.wiredesk.ingest.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiredesk.ingest.mail.MailRules.PersonalMail;
import io.wiredesk.ingest.mailbox.MailServer.Security;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailOptionsTest {

    @ParameterizedTest
    @CsvSource({
        "imaps://mail.example, TLS, mail.example, 993",
        "imaps://mail.example:9993, TLS, mail.example, 9993",
        "imap+starttls://mail.example, STARTTLS, mail.example, 143",
        "imap://mail.example, NONE, mail.example, 143",
        "imap://[::1]:1143, NONE, ::1, 1143",
    })
    void a_location_says_server_port_and_security(String location, Security security, String host, int port) {
        assertThat(options(location).server()).isEqualTo(new MailServer(security, host, port));
    }

    @Test
    void a_provider_is_location_enough() {
        assertThat(options("", "provider", "gmail").server())
                .isEqualTo(new MailServer(Security.TLS, "imap.gmail.com", 993));
        assertThat(options("microsoft", "provider", "microsoft").server())
                .isEqualTo(new MailServer(Security.TLS, "outlook.office365.com", 993));
    }

    @Test
    void what_is_not_said_has_a_sensible_default() {
        MailOptions options = options("imaps://mail.example");

        assertThat(options.folders()).containsExactly("INBOX");
        assertThat(options.first()).isEqualTo(10);
        assertThat(options.poll()).isEqualTo(Duration.ofMinutes(5));
        assertThat(options.after()).isEqualTo(new AfterTaken.Nothing());
        assertThat(options.rules().personal()).isEqualTo(PersonalMail.LEAVE);
    }

    @ParameterizedTest
    @CsvSource({
        "after, burn, 'after'",
        "after, move:inbox, 'after'",
        "first, few, 'first'",
        "poll, often, 'poll'",
        "provider, carrier pigeon, 'provider'",
        "auth, fingerprint, 'auth'",
        "personal, perhaps, 'personal'",
    })
    void an_option_that_makes_no_sense_is_named(String option, String value, String named) {
        assertThatThrownBy(() -> options("imaps://mail.example", option, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({
        "https://mail.example",
        "imaps://reader:open-sesame@mail.example",
        "mail.example",
        "imaps:",
        "'imaps://a b'"
    })
    void a_location_that_makes_no_sense_is_not_quoted(String location) {
        assertThatThrownBy(() -> options(location))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("imaps://host")
                .message()
                .doesNotContain("mail.example", "open-sesame");
    }

    @Test
    void secrets_are_looked_up_where_they_live() throws Exception {
        assertThat(new SecretReference("password", "plain").resolve(name -> null))
                .isEqualTo("plain");
        assertThat(new SecretReference("password", "${env:SECRET}").resolve(Map.of("SECRET", "open-sesame")::get))
                .isEqualTo("open-sesame");
        assertThatThrownBy(() -> new SecretReference("password", "${env:SECRET}").resolve(name -> null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'password'");
        assertThatThrownBy(() -> new SecretReference("password", "${file:/no/such/file}").resolve(name -> null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'password'");
    }

    @Test
    void nothing_prints_a_secret() {
        MailOptions options = options("imaps://mail.example");

        assertThat(options.toString()).doesNotContain("open-sesame", "reader");
        assertThat(new Credentials.Password("reader", "open-sesame").toString())
                .doesNotContain("open-sesame", "reader");
    }

    private static MailOptions options(String location, String... more) {
        Map<String, String> all = new HashMap<>(Map.of("user", "reader", "password", "open-sesame"));
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return MailOptions.of(MailTaskFixture.definition("letters", location, all));
    }
}
