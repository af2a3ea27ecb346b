package io.wiredesk.ingest.mailbox;

import static io.wiredesk.ingest.mailbox.Mails.issue;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a mailbox gives, whatever the server. */
abstract class MailboxSuite extends MailTaskFixture {

    @Test
    void mails_become_editions_and_stay_as_they_are() throws Exception {
        deliver(issue(1), issue(2));
        define("letters");

        Written written = poll();

        assertThat(written.titles()).containsExactly("Issue 1", "Issue 2");
        assertThat(written.editions().getFirst().source()).isEqualTo(new Edition.Source("mail", "letters"));
        assertThat(written.status().outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(written.status().editions()).isEqualTo(2);
        assertThat(written.status().nextPoll()).isEqualTo(START.plus(Duration.ofMinutes(5)));
        assertThat(written.status().lastEdition()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(mailbox.look("INBOX")).hasSize(2).noneMatch(line -> line.contains("\\Seen"));
    }

    @Test
    void what_was_taken_is_not_taken_again() throws Exception {
        deliver(issue(1));
        define("letters");
        poll();

        Written again = later();
        restart();
        Written restarted = later();
        deliver(issue(2));

        assertThat(again.editions()).isEmpty();
        assertThat(again.status().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(restarted.editions()).isEmpty();
        assertThat(untilEditions().titles()).containsExactly("Issue 2");
    }

    @Test
    void the_first_visit_takes_the_newest_ten_unless_told_otherwise() throws Exception {
        deliver(IntStream.rangeClosed(1, 12).mapToObj(Mails::issue).toArray(byte[][]::new));
        define("default");
        assertThat(poll().titles()).hasSize(10).startsWith("Issue 3").endsWith("Issue 12");

        definitions.remove("default");
        define("three", "first", "3");
        assertThat(poll().titles()).containsExactly("Issue 10", "Issue 11", "Issue 12");

        definitions.remove("three");
        define("all", "first", "all");
        assertThat(poll().titles()).hasSize(12);

        definitions.remove("all");
        define("none", "first", "none");
        assertThat(poll().titles()).isEmpty();
        assertThat(later().titles()).as("history stays history").isEmpty();
    }

    @Test
    void more_than_fits_a_transaction_comes_in_several() throws Exception {
        deliver(IntStream.rangeClosed(1, 110).mapToObj(Mails::issue).toArray(byte[][]::new));
        define("letters", "first", "all");

        Written first = poll();
        Written second = poll();

        assertThat(first.titles()).hasSize(100);
        assertThat(first.status().nextPoll()).isEqualTo(START);
        assertThat(second.titles()).hasSize(10).endsWith("Issue 110");
    }

    @Test
    void new_mail_is_announced_while_nobody_asks() throws Exception {
        define("letters");
        poll();

        deliver(issue(1));
        Written first = untilEditions();
        deliver(issue(2));
        Written second = untilEditions();

        assertThat(first.titles()).containsExactly("Issue 1");
        assertThat(second.titles()).containsExactly("Issue 2");
        assertThat(line.connections()).as("over one connection").isEqualTo(1);
    }

    @Test
    void several_folders_are_read() throws Exception {
        mailbox.create("News").append("News", "", issue(2));
        deliver(issue(1));
        define("letters", "folders", "INBOX, News");

        assertThat(poll().titles()).containsExactly("Issue 1", "Issue 2");
        assertThat(later().titles()).isEmpty();
        mailbox.append("News", "", issue(3));
        assertThat(later().titles()).containsExactly("Issue 3");
    }

    @Test
    void a_folder_that_is_missing_keeps_nobody_from_the_others() throws Exception {
        deliver(issue(1));
        define("letters", "folders", "INBOX, Nowhere");

        Written written = poll();

        assertThat(written.titles()).containsExactly("Issue 1");
        assertThat(written.status().notices())
                .anySatisfy(line -> assertThat(line).contains("'Nowhere'").contains("'folders'"));
    }

    @Test
    void a_mail_that_is_in_two_folders_is_one_edition() throws Exception {
        mailbox.create("News").append("News", "", issue(1));
        deliver(issue(1));
        define("letters", "folders", "INBOX, News");

        assertThat(poll().titles()).containsExactly("Issue 1");
    }
}
