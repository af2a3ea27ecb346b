package io.wiredesk.ingest.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.mail.MailReader;
import io.wiredesk.schemas.Edition;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SeenMailsTest {

    private final Edition one = edition("id", "Morning");
    private final Edition other = edition("id", "Evening");

    @Test
    void a_mail_is_known_by_message_id_and_content() {
        SeenMails seen = SeenMails.none().with(one);

        assertThat(seen.has(one)).isTrue();
        assertThat(seen.has(other)).isFalse();
        assertThat(SeenMails.of(seen.text()).has(one)).isTrue();
    }

    @Test
    void another_mail_under_a_known_message_id_gets_an_id_of_its_own_and_always_the_same() {
        SeenMails seen = SeenMails.none().with(one);
        Edition distinct = seen.distinct(other);

        assertThat(seen.distinct(one)).isEqualTo(one);
        assertThat(distinct.id()).isNotEqualTo(one.id());
        assertThat(seen.with(distinct).distinct(other)).isEqualTo(distinct);
        assertThat(seen.with(distinct).has(distinct)).isTrue();
    }

    @Test
    void only_the_newest_are_remembered() {
        StringBuilder text = new StringBuilder(SeenMails.none().with(one).text());
        for (int i = 1; i < SeenMails.MAX; i++) {
            text.append("%016x00000000".formatted(i));
        }
        SeenMails seen = SeenMails.of(text.toString()).with(edition("another", "Morning"));

        assertThat(seen.size()).isEqualTo(SeenMails.MAX);
        assertThat(seen.has(one)).isFalse();
    }

    private static Edition edition(String id, String subject) {
        try {
            return MailReader.read(Mails.issue(id, subject, "Text."), new Edition.Source("mail", "a"), Instant.EPOCH);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
