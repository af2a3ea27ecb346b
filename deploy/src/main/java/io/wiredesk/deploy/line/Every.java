package io.wiredesk.deploy.line;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again until closed; a failure is logged and does not end it. */
final class Every implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Every.class);

    private final ScheduledExecutorService thread;

    private Every(String name, Duration pause, Runnable work) {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        Runnable safely = () -> attempt(name, work);
        var unused = thread.scheduleWithFixedDelay(safely, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    static Every second(String name, Runnable work) {
        return new Every(name, Duration.ofSeconds(1), work);
    }

    static Every seconds(int seconds, String name, Runnable work) {
        return new Every(name, Duration.ofSeconds(seconds), work);
    }

    private static void attempt(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("{} failed and will try again: {}", name, e.toString());
        }
    }

    /** Lets what is being done come to its end; it is short. */
    @Override
    public void close() {
        thread.close();
    }
}
