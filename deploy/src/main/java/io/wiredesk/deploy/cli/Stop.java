package io.wiredesk.deploy.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A person's Ctrl-C, for a command that wants to tidy up: the process ends when this is closed, or soon anyway. */
final class Stop implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch tidied = new CountDownLatch(1);

    private Stop() {}

    static Stop onSignal() {
        Stop stop = new Stop();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::ask, "stop"));
        return stop;
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    private void ask() {
        asked.countDown();
        try {
            if (!tidied.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("wiredesk: it takes too long to stop; ending anyway");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        tidied.countDown();
    }
}
