package io.wiredesk.ingest.testing;

import io.wiredesk.ingest.connect.IngestSourceTask;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/**
 * A source task as Connect runs it, with a clock set by hand, offsets kept in memory and the definitions a test sets.
 *
 * @param <T> the task
 */
@Timeout(60)
public abstract class SourceTaskFixture<T extends IngestSourceTask<?>> {

    public static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

    protected final TestClock clock = new TestClock(START);
    protected final StoredOffsets offsets = new StoredOffsets();
    protected final SetDefinitions definitions = new SetDefinitions();
    protected final Map<String, String> settings = new HashMap<>(Map.of("wiredesk.bootstrap.servers", "unused:9092"));

    protected T task;

    /** The task as Connect makes it, not started. */
    protected abstract T create();

    /** Ends what the task worked with. */
    protected void release() throws Exception {}

    @BeforeEach
    void begin() {
        task = start();
    }

    @AfterEach
    void end() throws Exception {
        task.stop();
        release();
    }

    protected T start() {
        T started = create();
        started.initialize(offsets.context());
        started.start(settings);
        return started;
    }

    protected void restart() {
        task.stop();
        task = start();
    }

    /** The next poll that brings something, written and committed. */
    protected Written poll() throws InterruptedException {
        List<SourceRecord> records = given();
        offsets.commit(records);
        records.forEach(record -> task.commitRecord(record, null));
        return new Written(records);
    }

    /** The next poll that brings something, of which nobody tells the task that it is written. */
    protected List<SourceRecord> given() throws InterruptedException {
        List<SourceRecord> records = null;
        while (records == null) {
            records = task.poll();
        }
        return records;
    }
}
