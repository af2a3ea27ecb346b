package io.wiredesk.ingest.connect;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.connect.errors.RetriableException;

/** Ends a task's waits when it is told to stop. */
public final class StopSignal {

    private static final Duration BEFORE_RETRY = Duration.ofSeconds(1);

    private final CountDownLatch given = new CountDownLatch(1);

    /** From any thread; for good. */
    public void give() {
        given.countDown();
    }

    /** Waits, but not beyond the signal. */
    public void await(Duration atMost) throws InterruptedException {
        given.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Asks for something that may not be there yet; Connect asks again at once after a failure, so wait here. */
    public <T> T patiently(Supplier<T> question) throws InterruptedException {
        try {
            return question.get();
        } catch (RetriableException e) {
            await(BEFORE_RETRY);
            throw e;
        }
    }
}
