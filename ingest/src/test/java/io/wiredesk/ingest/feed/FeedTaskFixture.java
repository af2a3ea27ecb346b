package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.testing.SetDefinitions;
import io.wiredesk.ingest.testing.StoredOffsets;
import io.wiredesk.ingest.testing.TestClock;
import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A feed task over a real web server, a clock set by hand and offsets kept in memory. */
@Timeout(60)
abstract class FeedTaskFixture {

    static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

    final TestServer server = new TestServer();
    final TestClock clock = new TestClock(START);
    final StoredOffsets offsets = new StoredOffsets();
    final SetDefinitions definitions = new SetDefinitions();

    /** The pace is that of one host, as all feeds are on the loopback; the clock that stands still would stop it. */
    final Map<String, String> settings = new HashMap<>(Map.of(
            "wiredesk.bootstrap.servers",
            "unused:9092",
            "wiredesk.web.allow",
            "127.0.0.1,localhost,127.0.0.1:1",
            FeedConfig.HOST_APART_MS,
            "0",
            FeedConfig.HOST_AT_ONCE,
            "256"));

    FeedSourceTask task = start();

    @AfterEach
    void stop() {
        task.stop();
        server.close();
    }

    FeedSourceTask start() {
        FeedSourceTask started = new FeedSourceTask(clock, config -> definitions);
        started.initialize(offsets.context());
        started.start(settings);
        return started;
    }

    void restart() {
        task.stop();
        task = start();
    }

    void define(String id, String path, String... options) {
        Map<String, String> all = options.length == 0 ? Map.of() : Map.of(options[0], options[1]);
        definitions.with(definition(id, server.address(path), all));
    }

    static SourceDefinition definition(String id, String address, Map<String, String> options) {
        return new SourceDefinition(id, SourceDefinition.Kind.FEED, address, null, options);
    }

    /** The next poll that brings something, written and committed. */
    Written poll() throws InterruptedException {
        List<SourceRecord> records = taken();
        offsets.commit(records);
        return new Written(records);
    }

    /** The next poll that brings something, neither written nor committed. */
    List<SourceRecord> taken() throws InterruptedException {
        List<SourceRecord> records = null;
        while (records == null) {
            records = task.poll();
        }
        return records;
    }

    /** As many polls as it takes to hear of so many sources. */
    Written poll(int sources) throws InterruptedException {
        Written all = poll();
        while (all.statuses().stream().map(SourceStatus::id).distinct().count() < sources) {
            all = all.and(poll());
        }
        return all;
    }

    /** When every feed that is well is due again, but trusts its validators still. */
    Written soon() throws InterruptedException {
        clock.advance(Duration.ofHours(20));
        return poll();
    }

    Written later() throws InterruptedException {
        clock.advance(Duration.ofDays(2));
        return poll();
    }
}
