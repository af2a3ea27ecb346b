package io.wiredesk.sink.desk.live;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done again and again in the background; a failure is told once in a row and ends nothing. */
final class Every implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Every.class);

    private final ScheduledExecutorService threads;

    /** @param tasks how many will be given, none of which is to wait for another */
    Every(int tasks) {
        threads = Executors.newScheduledThreadPool(
                tasks, Thread.ofPlatform().daemon().name("desk-watch-", 0).factory());
    }

    /** What is done; it may wait for Kafka. */
    interface Task {
        void run() throws InterruptedException, ExecutionException;
    }

    void run(Duration pause, String what, Task task) {
        Repeated repeated = new Repeated(what, task);
        var unused = threads.scheduleWithFixedDelay(repeated, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static final class Repeated implements Runnable {

        private final String what;
        private final Task task;
        private boolean failed;

        Repeated(String what, Task task) {
            this.what = what;
            this.task = task;
        }

        @Override
        public void run() {
            try {
                task.run();
                failed = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | RuntimeException e) {
                if (!failed && !Thread.currentThread().isInterrupted()) {
                    LOG.warn("the desk could not {}, trying again: {}", what, e.toString());
                }
                failed = true;
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            var unused = threads.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
