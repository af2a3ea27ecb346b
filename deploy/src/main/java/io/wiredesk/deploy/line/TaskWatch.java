package io.wiredesk.deploy.line;

import io.wiredesk.deploy.runtime.ConnectorStatus;
import io.wiredesk.deploy.runtime.EmbeddedConnect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restarts connectors whose tasks failed: Connect itself leaves them failed for ever, and a source must not die silently.
 * Waits longer after each failure in a row, up to five minutes; one that has run for as long is forgiven.
 */
final class TaskWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWatch.class);
    private static final int SECONDS = 5;
    private static final int LONGEST = 60;

    private final Supplier<List<ConnectorStatus>> statuses;
    private final Consumer<String> restart;
    private final Map<String, Patience> restarted = new HashMap<>();

    TaskWatch(Supplier<List<ConnectorStatus>> statuses, Consumer<String> restart) {
        this.statuses = statuses;
        this.restart = restart;
    }

    static Every start(EmbeddedConnect connect) {
        return Every.seconds(SECONDS, "task-watch", new TaskWatch(connect::statuses, connect::restartFailed)::look);
    }

    void look() {
        for (ConnectorStatus status : statuses.get()) {
            Patience patience = restarted.getOrDefault(status.name(), Patience.NEW);
            if (patience.looksLeft() > 0) {
                restarted.put(status.name(), patience.lookedAgain());
            } else if (status.hasFailed()) {
                LOG.error("connector {} failed and is restarted: {}", status.name(), status.firstProblem());
                restarted.put(status.name(), patience.doubled());
                restart.accept(status.name());
            } else {
                restarted.remove(status.name());
            }
        }
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
    }
}
