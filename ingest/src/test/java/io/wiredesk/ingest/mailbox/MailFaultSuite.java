package io.wiredesk.ingest.mailbox;

import static io.wiredesk.ingest.mailbox.Mails.issue;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Faults 33–38, 42 and 9 of docs/faults.md, and those of IDLE, whatever the server. */
abstract class MailFaultSuite extends MailTaskFixture {

    @Test
    @DisplayName("33: UIDVALIDITY changes: nothing is lost, nothing comes twice, history stays history")
    void renumbered_mails_are_recognised() throws Exception {
        mailbox.create("News");
        IntStream.rangeClosed(1, 4).forEach(day -> append("0" + day + "-Feb-2026 08:00:00 +0000", issue(day)));
        define("letters", "folders", "News", "first", "2");
        assertThat(poll().titles()).containsExactly("Issue 3", "Issue 4");

        mailbox.recreate("News");
        append("04-Feb-2026 08:00:00 +0000", issue(4));
        append("05-Feb-2026 08:00:00 +0000", issue(5));
        IntStream.rangeClosed(1, 3).forEach(day -> append("0" + day + "-Feb-2026 08:00:00 +0000", issue(day)));
        restart();

        assertThat(later().titles()).containsExactly("Issue 5");
        assertThat(later().titles()).isEmpty();
        append("06-Feb-2026 08:00:00 +0000", issue(6));
        assertThat(untilEditions().titles()).containsExactly("Issue 6");
    }

    @Test
    @DisplayName("34: gaps between UIDs are passed over")
    void gaps_are_passed_over() throws Exception {
        deliver(issue(1), issue(2), issue(3), issue(4));
        mailbox.expunge("INBOX", "1:3");
        define("letters");

        assertThat(poll().titles()).containsExactly("Issue 4");
        mailbox.expunge("INBOX", "4");
        deliver(issue(5));
        assertThat(untilEditions().titles()).containsExactly("Issue 5");
    }

    @Test
    @DisplayName("34: a mail that is expunged before it is fetched is skipped")
    void a_mail_that_goes_away_meanwhile_is_skipped() throws Exception {
        deliver(issue(1), issue(2), issue(3));
        line.fromClient(asked -> {
            if (asked.contains("UID FETCH 2 ")) {
                expungeSecond();
            }
            return asked;
        });
        define("letters");

        assertThat(poll().titles()).containsExactly("Issue 1", "Issue 3");
    }

    @Test
    @DisplayName("35: the line is cut in the middle of a mail: the same mail is next, none twice")
    void a_cut_in_the_middle_of_a_mail_costs_nothing() throws Exception {
        deliver(issue(1), issue(2), issue(3));
        line.cutAfter("Subject: Issue 2", 0, 1);
        define("letters");

        Written broken = poll();
        clock.set(due(broken));
        Written resumed = poll();

        assertThat(broken.titles()).containsExactly("Issue 1");
        assertThat(broken.status().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(Duration.between(START, due(broken))).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        assertThat(resumed.titles()).containsExactly("Issue 2", "Issue 3");
        assertThat(resumed.status().failures()).isZero();
    }

    @Test
    @DisplayName("35: a mail over which every connection breaks is gone on without, and had in the end")
    void a_mail_that_always_breaks_the_line_stops_no_other() throws Exception {
        deliver(issue(1), issue(2), issue(3));
        line.cutAfter("Subject: Issue 2", 0, 3);
        define("letters");
        poll();
        Written all = new Written(List.of());
        for (int retry = 0; retry < 3; retry++) {
            clock.advance(Duration.ofMinutes(1));
            all = all.and(poll());
        }

        assertThat(all.titles()).containsExactly("Issue 3");
        assertThat(all.status().notices()).anySatisfy(n -> assertThat(n).contains("could not be fetched"));
        clock.advance(Duration.ofHours(2));
        assertThat(poll().titles()).containsExactly("Issue 2");
        assertThat(later().status().notices()).noneMatch(n -> n.contains("could not be fetched"));
    }

    @Test
    @DisplayName("36: a wrong password: one clear status, seldom tried, at once under another definition")
    void a_refused_password_is_not_shown_again_soon() throws Exception {
        deliver(issue(1));
        define("letters", "password", "close-sesame");

        Written denied = poll();
        clock.advance(Duration.ofMinutes(50));
        assertThat(task.poll()).as("no second attempt within the hour").isNull();
        clock.advance(Duration.ofMinutes(20));
        Written again = poll();

        assertThat(denied.status().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(denied.status().detail())
                .contains("credentials refused", "'password'")
                .doesNotContain("close-sesame", server.user());
        assertThat(again.status().failures()).isEqualTo(2);
        assertThat(Duration.between(clock.instant(), due(again))).isGreaterThan(Duration.ofHours(1));
        restart();
        assertThat(task.poll()).as("not after a restart either").isNull();
        assertThat(line.connections()).isEqualTo(2);
        define("letters");
        assertThat(poll().titles()).containsExactly("Issue 1");
    }

    @Test
    @DisplayName("37, 38: what cannot be read is kept and stops nothing")
    void a_mail_that_cannot_be_read_is_a_dead_letter() throws Exception {
        deliver(issue(1), Mails.nested(300), issue(2));
        define("letters");

        Written written = poll();

        assertThat(written.titles()).containsExactly("Issue 1", "Issue 2");
        assertThat(written.deadLetters()).hasSize(1);
        assertThat(written.status().refused()).isEqualTo(1);
        assertThat(later().deadLetters()).isEmpty();
    }

    @Test
    @DisplayName("38: of a mail beyond the limit only the header is asked for")
    void a_huge_mail_is_refused_unread() throws Exception {
        deliver(issue("huge", "Huge", "x".repeat(26 * 1024 * 1024)), issue(1));
        define("letters");

        Written written = poll();

        assertThat(written.titles()).containsExactly("Issue 1");
        assertThat(written.deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat((byte[]) letter.value())
                        .asString()
                        .contains("Subject: Huge")
                        .hasSizeLessThan(2_000));
    }

    @Test
    @DisplayName("42: two mails under one Message-ID are two editions, also when they are listed anew")
    void one_message_id_two_mails_two_editions() throws Exception {
        mailbox.create("News");
        append("", issue("same", "Morning", "Rain."));
        append("", issue("same", "Evening", "Sun."));
        append("", issue("same", "Evening", "Sun."));
        define("letters", "folders", "News");

        Written written = poll();
        mailbox.recreate("News");
        append("", issue("same", "Evening", "Sun."));
        append("", issue("same", "Morning", "Rain."));

        assertThat(written.titles()).containsExactly("Morning", "Evening");
        assertThat(written.editions()).extracting(Edition::id).doesNotHaveDuplicates();
        assertThat(later().titles()).isEmpty();
    }

    @Test
    @DisplayName("9: a server that is not there is asked for ever, less and less often")
    void a_server_that_is_gone_is_found_again() throws Exception {
        deliver(issue(1));
        line.fromServer(bytes -> {
            throw new LyingLine.Cut("");
        });
        define("letters");
        Written down = poll();
        for (int attempt = 0; attempt < 12; attempt++) {
            clock.set(due(down));
            down = poll();
        }

        assertThat(down.status().failures()).isEqualTo(13);
        assertThat(Duration.between(clock.instant(), due(down)))
                .isBetween(Duration.ofMinutes(15), Duration.ofMinutes(17));
        line.honest();
        clock.set(due(down));
        assertThat(poll().titles()).containsExactly("Issue 1");
    }

    void append(String arrived, byte[] mail) {
        try {
            mailbox.append("News", arrived.isEmpty() ? "" : arrived, mail);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void expungeSecond() {
        try (MailClient other = new MailClient(server.port(), server.user(), TestMailServer.PASSWORD)) {
            other.expunge("INBOX", "2");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
