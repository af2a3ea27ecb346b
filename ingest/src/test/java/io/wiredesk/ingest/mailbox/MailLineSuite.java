package io.wiredesk.ingest.mailbox;

import static io.wiredesk.ingest.mailbox.Mails.issue;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that break, stall and lie, whatever the server. */
abstract class MailLineSuite extends MailTaskFixture {

    @Test
    void a_server_that_falls_silent_while_it_is_waited_for_is_found_out_by_the_safety_poll() throws Exception {
        CountDownLatch idling = new CountDownLatch(1);
        line.silentAfter("+ ", idling);
        define("letters");
        poll();
        idling.await();
        deliver(issue(1));

        clock.advance(MailOptions.POLL);

        assertThat(untilEditions().titles()).containsExactly("Issue 1");
        assertThat(line.connections()).isEqualTo(2);
    }

    @Test
    void a_line_that_is_cut_while_it_is_waited_for_is_renewed() throws Exception {
        CountDownLatch idling = new CountDownLatch(1);
        line.fromServer(said -> {
            if (said.startsWith("+ ")) {
                idling.countDown();
            }
            return said;
        });
        define("letters");
        poll();
        idling.await();
        line.cut(); // before there is mail: the server would announce it, and the cut could break that visit
        deliver(issue(1));

        assertThat(untilEditions().titles()).containsExactly("Issue 1");
    }

    @Test
    void a_server_that_stalls_delays_no_other_mailbox() throws Exception {
        deliver(issue(1));
        CountDownLatch stalling = new CountDownLatch(1);
        line.silentAfter("FETCH", stalling);
        try (LyingLine honest = new LyingLine(server.port())) {
            define("stalling");
            task.poll();
            stalling.await();
            definitions.with(definition("other", "imap://127.0.0.1:" + honest.port(), login()));

            Written first = poll();

            assertThat(first.status().id()).isEqualTo("other");
            assertThat(first.titles()).containsExactly("Issue 1");
        }
    }

    @Test
    void a_mail_that_trickles_in_for_ever_is_cut_off() throws Exception {
        deliver(issue(1));
        AtomicBoolean lying = new AtomicBoolean(true);
        line.fromServer(said -> said.contains("BODY[] {") && lying.getAndSet(false)
                ? said.replaceFirst("BODY\\[\\] \\{\\d+}", "BODY[] {9000000}")
                : said);
        define("letters");

        Written cut = poll();
        clock.set(due(cut));

        assertThat(cut.status().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(cut.status().detail()).contains("no complete answer");
        assertThat(poll().titles()).containsExactly("Issue 1");
    }

    @Test
    void a_mail_whose_size_nobody_says_comes_all_the_same() throws Exception {
        deliver(issue(1), issue(2), issue(3));
        line.fromServer(said -> said.replaceAll("\\* 2 FETCH [^\r]*RFC822.SIZE[^\r]*\r\n", ""));
        define("letters");

        assertThat(poll().titles()).containsExactly("Issue 1", "Issue 2", "Issue 3");
    }

    @Test
    void a_server_that_announces_gigabytes_gets_no_room_for_them() throws Exception {
        deliver(issue(1));
        AtomicBoolean lying = new AtomicBoolean(true);
        line.fromServer(said -> lying.getAndSet(!said.contains("BODY[] {") && lying.get())
                ? said.replaceFirst("BODY\\[\\] \\{\\d+}", "BODY[] {2000000000}")
                : said);
        define("letters");

        Written refused = poll();
        clock.set(due(refused));

        assertThat(refused.status().detail()).contains("2000000000 bytes");
        assertThat(poll().titles()).containsExactly("Issue 1");
    }

    @Test
    void a_secret_may_live_in_a_file_and_change_there(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("password"), "wrong\n");
        deliver(issue(1));
        define("letters", "password", "${file:" + secret + "}");

        Written denied = poll();
        Files.writeString(secret, TestMailServer.PASSWORD + "\n");
        clock.set(due(denied));

        assertThat(denied.status().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(poll().titles()).containsExactly("Issue 1");
    }

    private Map<String, String> login() {
        return Map.of("user", server.user(), "password", TestMailServer.PASSWORD);
    }
}
