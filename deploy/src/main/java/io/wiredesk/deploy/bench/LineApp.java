package io.wiredesk.deploy.bench;

import io.wiredesk.enrich.EnrichApp;
import java.time.Duration;

/** A running topology. */
interface LineApp extends AutoCloseable {

    boolean awaitRunning(Duration patience) throws InterruptedException;

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
