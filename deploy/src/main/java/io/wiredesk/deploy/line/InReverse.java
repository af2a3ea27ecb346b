package io.wiredesk.deploy.line;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started, stopped last first; one that fails to stop does not keep the others running. */
public final class InReverse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InReverse.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    /** Takes charge of a part that has started. */
    public <T extends AutoCloseable> T later(T part) {
        started.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            AutoCloseable part = started.pop();
            try {
                part.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                LOG.warn("{} did not stop cleanly: {}", part.getClass().getSimpleName(), e.toString());
            }
        }
    }
}
