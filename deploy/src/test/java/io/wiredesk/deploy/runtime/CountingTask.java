package io.wiredesk.deploy.runtime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.jspecify.annotations.Nullable;

/** Five numbers a poll, which is a transaction. */
public final class CountingTask extends SourceTask {

    private static final int BATCH = 5;
    private static final Map<String, String> PARTITION = Map.of("counter", "1");

    private final CountDownLatch stopped = new CountDownLatch(1);
    private String channel = "";
    private long limit;
    private long last;

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void start(Map<String, String> props) {
        String failure = props.get(CountingConnector.FAILURE);
        if (failure != null) {
            throw new ConnectException(failure);
        }
        channel = props.getOrDefault(CountingConnector.CHANNEL, "");
        limit = Long.parseLong(props.getOrDefault(CountingConnector.LIMIT, "0"));
        Map<String, Object> offset = context.offsetStorageReader().offset(PARTITION);
        last = offset == null ? 0 : (Long) offset.getOrDefault("last", 0L);
    }

    @Override
    public @Nullable List<SourceRecord> poll() throws InterruptedException {
        if (last >= limit) {
            stopped.await(100, TimeUnit.MILLISECONDS);
            return null;
        }
        long next = Math.min(last + BATCH, limit);
        List<SourceRecord> records =
                LongStream.rangeClosed(last + 1, next).mapToObj(this::record).toList();
        last = next;
        return records;
    }

    private SourceRecord record(long number) {
        byte[] value = Long.toString(number).getBytes(StandardCharsets.UTF_8);
        return new SourceRecord(
                PARTITION,
                Map.of("last", number),
                channel,
                null,
                Schema.STRING_SCHEMA,
                Long.toString(number),
                Schema.BYTES_SCHEMA,
                value);
    }

    @Override
    public void stop() {
        stopped.countDown();
    }
}
