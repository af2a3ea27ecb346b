package io.wiredesk.deploy.line;

import io.wiredesk.deploy.runtime.ConnectorStatus;
import io.wiredesk.deploy.runtime.EmbeddedConnect;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restarts connectors whose tasks failed: Connect itself leaves them failed for ever, and a source must not die silently.
 * Waits longer after each failure in a row, up to five minutes.
 */
final class TaskWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWatch.class);
    private static final int SECONDS = 5;
    private static final int LONGEST = 60;

    private final EmbeddedConnect connect;
    private final Map<String, Patience> failing = new HashMap<>();

    private TaskWatch(EmbeddedConnect connect) {
        this.connect = connect;
    }

    static Every start(EmbeddedConnect connect) {
        return Every.seconds(SECONDS, "task-watch", new TaskWatch(connect)::look);
    }

    private void look() {
        for (ConnectorStatus status : connect.statuses()) {
            if (status.hasFailed()) {
                waitOrRestart(status);
            } else if (status.isRunning()) {
                failing.computeIfPresent(status.name(), (name, patience) -> patience.calmer());
            }
        }
    }

    private void waitOrRestart(ConnectorStatus status) {
        Patience patience = failing.getOrDefault(status.name(), Patience.NEW);
        if (patience.looksLeft() > 0) {
            failing.put(status.name(), patience.lookedAgain());
            return;
        }
        LOG.error("connector {} failed and is restarted: {}", status.name(), status.firstProblem());
        connect.restartFailed(status.name());
        failing.put(status.name(), patience.doubled());
    }

    /**
     * How long to leave a connector alone.
     *
     * @param looks how many looks to wait after a restart
     * @param looksLeft how many of them are to come
     */
    private record Patience(int looks, int looksLeft) {

        static final Patience NEW = new Patience(1, 0);

        Patience lookedAgain() {
            return new Patience(looks, looksLeft - 1);
        }

        Patience doubled() {
            int next = Math.min(LONGEST, looks * 2);
            return new Patience(next, next);
        }

        /** Running again: forgive slowly, as a task may run for a while before it fails again. */
        Patience calmer() {
            return new Patience(Math.max(1, looks - 1), 0);
        }
    }
}
