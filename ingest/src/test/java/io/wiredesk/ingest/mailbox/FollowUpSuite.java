package io.wiredesk.ingest.mailbox;

import static io.wiredesk.ingest.mailbox.Mails.issue;
import static io.wiredesk.ingest.mailbox.Mails.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.testing.Written;
import org.junit.jupiter.api.Test;

/** What becomes of mails whose editions are written, and of those that become none. */
abstract class FollowUpSuite extends MailTaskFixture {

    @Test
    void mails_are_marked_as_read_once_their_editions_are_written() throws Exception {
        deliver(issue(1), letter("Sunday"));
        define("letters", "after", "seen");

        given();
        assertThat(mailbox.look("INBOX")).noneMatch(mail -> mail.contains("\\Seen"));
        restart();
        poll();
        poll();

        assertThat(mailbox.look("INBOX"))
                .anySatisfy(mail -> assertThat(mail).contains("UID 1").contains("\\Seen"))
                .anySatisfy(mail -> assertThat(mail).contains("UID 2").doesNotContain("\\Seen"));
    }

    @Test
    void what_was_not_done_before_a_crash_is_done_after_it() throws Exception {
        deliver(issue(1));
        define("letters", "after", "flag:published");

        offsets.commit(given());
        restart();
        later();

        assertThat(mailbox.look("INBOX")).singleElement().asString().containsIgnoringCase("published");
        assertThat(later().editions()).isEmpty();
    }

    @Test
    void mails_move_to_another_folder_and_come_once() throws Exception {
        mailbox.create("Archive");
        deliver(issue(1), letter("Sunday"), issue(2));
        define("letters", "after", "move:Archive");

        Written first = poll();
        Written second = poll();

        assertThat(first.titles()).containsExactly("Issue 1", "Issue 2");
        assertThat(second.titles()).isEmpty();
        assertThat(mailbox.look("Archive")).hasSize(2);
        assertThat(mailbox.look("INBOX")).singleElement().asString().contains("UID 2");
        assertThat(later().titles()).isEmpty();
    }

    @Test
    void a_server_without_move_copies_and_deletes() throws Exception {
        mailbox.create("Archive");
        deliver(issue(1), issue(2));
        line.fromServer(said -> said.replace(" MOVE", ""));
        define("letters", "after", "move:Archive");

        poll();
        poll();

        assertThat(mailbox.look("Archive")).hasSize(2);
        assertThat(mailbox.look("INBOX")).isEmpty();
    }

    @Test
    void a_folder_to_move_to_that_is_missing_stops_no_edition() throws Exception {
        deliver(issue(1));
        define("letters", "after", "move:Nowhere");
        poll();
        Written refused = poll();
        assertThat(task.poll()).as("a refusal is not pressed").isNull();
        deliver(issue(2));

        assertThat(refused.status().notices()).anyMatch(notice -> notice.contains("'after'"));
        assertThat(untilEditions().titles()).containsExactly("Issue 2");
        mailbox.create("Nowhere");
        later();
        assertThat(mailbox.look("Nowhere")).hasSize(2);
    }

    @Test
    void personal_mail_is_left_alone_unless_asked_for() throws Exception {
        deliver(letter("Sunday"), issue(1));
        define("letters");
        Written left = poll();
        definitions.remove("letters");
        define("everything", "personal", "true");

        assertThat(left.titles()).containsExactly("Issue 1");
        assertThat(left.status().notices()).contains("1 personal mail(s) left alone");
        assertThat(poll().titles()).containsExactly("Sunday", "Issue 1");
    }
}
