package io.wiredesk.deploy.bench;

import io.wiredesk.enrich.EnrichApp;
import java.time.Duration;

/** A running topology. */
interface LineApp extends AutoCloseable {

    Duration START = Duration.ofMinutes(1);

    boolean awaitRunning(Duration patience) throws InterruptedException;

    /**
     * Waits until it runs.
     *
     * @throws IllegalStateException if it does not within a minute
     */
    default void requireRunning() throws InterruptedException {
        if (!awaitRunning(START)) {
            throw new IllegalStateException("the topology did not start within " + START);
        }
    }

    @Override
    void close();

    static LineApp of(EnrichApp app) {
        return new LineApp() {
            @Override
            public boolean awaitRunning(Duration patience) throws InterruptedException {
                return app.awaitRunning(patience);
            }

            @Override
            public void close() {
                app.close();
            }
        };
    }
}
