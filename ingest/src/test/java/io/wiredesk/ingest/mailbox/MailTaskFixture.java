package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.testing.SetDefinitions;
import io.wiredesk.ingest.testing.StoredOffsets;
import io.wiredesk.ingest.testing.TestClock;
import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.SourceDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A mail task over a real mail server behind a line that may lie; a clock set by hand, offsets kept in memory. */
@Timeout(60)
abstract class MailTaskFixture {

    static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

    final TestClock clock = new TestClock(START);
    final StoredOffsets offsets = new StoredOffsets();
    final SetDefinitions definitions = new SetDefinitions();
    final Map<String, String> settings = new HashMap<>(Map.of(
            "wiredesk.bootstrap.servers",
            "unused:9092",
            "wiredesk.web.allow",
            "127.0.0.1",
            MailConfig.ANSWER_TIMEOUT_MS,
            "2000",
            MailConfig.MAIL_TIMEOUT_MS,
            "2000"));

    TestMailServer server;
    LyingLine line;
    MailClient mailbox;
    MailSourceTask task;

    /** A server of this test's own. */
    abstract TestMailServer server() throws Exception;

    @BeforeEach
    void open() throws Exception {
        server = server();
        line = new LyingLine(server.port());
        mailbox = new MailClient(server.port(), server.user(), TestMailServer.PASSWORD);
        task = start();
    }

    @AfterEach
    void close() throws Exception {
        if (task != null) {
            task.stop();
            mailbox.close();
            line.close();
            server.close();
        }
    }

    MailSourceTask start() {
        MailSourceTask started = new MailSourceTask(clock, config -> definitions);
        started.initialize(offsets.context());
        started.start(settings);
        return started;
    }

    void restart() {
        task.stop();
        task = start();
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

    /** The next poll that brings something, written and committed. */
    Written poll() throws InterruptedException {
        List<SourceRecord> records = given();
        offsets.commit(records);
        records.forEach(record -> task.commitRecord(record, null));
        return new Written(records);
    }

    /** The next poll that brings something, of which nobody tells the task that it is written. */
    List<SourceRecord> given() throws InterruptedException {
        List<SourceRecord> records = null;
        while (records == null) {
            records = task.poll();
        }
        return records;
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
