package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.testing.SourceTaskFixture;
import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.SourceDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;

/** A mail task over a real mail server behind a line that may lie. */
abstract class MailTaskFixture extends SourceTaskFixture<MailSourceTask> {

    TestMailServer server;
    LyingLine line;
    MailClient mailbox;

    MailTaskFixture() {
        settings.put("wiredesk.web.allow", "127.0.0.1");
        settings.put(MailConfig.ANSWER_TIMEOUT_MS, "2000");
        settings.put(MailConfig.MAIL_TIMEOUT_MS, "2000");
    }

    /** A server of this test's own. */
    abstract TestMailServer server() throws Exception;

    @BeforeEach
    void open() throws Exception {
        server = server();
        line = new LyingLine(server.port());
        mailbox = new MailClient(server.port(), server.user(), TestMailServer.PASSWORD);
    }

    @Override
    protected void release() throws Exception {
        if (mailbox != null) {
            mailbox.close();
            line.close();
            server.close();
        }
    }

    @Override
    protected MailSourceTask create() {
        return new MailSourceTask(clock, config -> definitions);
    }

    void define(String id, String... options) {
        Map<String, String> all = new HashMap<>(Map.of("user", server.user(), "password", TestMailServer.PASSWORD));
        for (int i = 0; i < options.length; i += 2) {
            all.put(options[i], options[i + 1]);
        }
        definitions.with(definition(id, "imap://127.0.0.1:" + line.port(), all));
    }

    static SourceDefinition definition(String id, String location, Map<String, String> options) {
        return new SourceDefinition(id, SourceDefinition.Kind.MAIL, location, null, options);
    }

    void deliver(byte[]... mails) throws Exception {
        for (byte[] mail : mails) {
            mailbox.append("INBOX", "", mail);
        }
    }

    /** All polls until one is as wanted. */
    Written until(Predicate<Written> wanted) throws InterruptedException {
        Written last = poll();
        Written all = last;
        while (!wanted.test(last)) {
            last = poll();
            all = all.and(last);
        }
        return all;
    }

    /** All polls until editions have come. */
    Written untilEditions() throws InterruptedException {
        return until(written -> !written.editions().isEmpty());
    }

    /** When the mailbox is due again. */
    static Instant due(Written visit) {
        return Objects.requireNonNull(visit.status().nextPoll());
    }

    /** The safety poll. */
    Written later() throws InterruptedException {
        clock.advance(Duration.ofMinutes(6));
        return poll();
    }
}
