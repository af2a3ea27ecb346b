package io.wiredesk.deploy.line;

import io.wiredesk.deploy.runtime.ConnectorStatus;
import io.wiredesk.deploy.runtime.EmbeddedConnect;
import io.wiredesk.deploy.runtime.StartupFailure;
import io.wiredesk.enrich.EnrichApp;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Waits until everything that was started does its work. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Readiness() {}

    static void await(EnrichApp enrich, EmbeddedConnect connect) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            if (!enrich.awaitRunning(PATIENCE)) {
                throw failure("enrich is still " + enrich.state());
            }
            while (!areRunning(connect.statuses())) {
                if (System.nanoTime() > deadline) {
                    throw failure(waitedFor(connect.statuses()));
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("it was interrupted");
        }
    }

    private static boolean areRunning(List<ConnectorStatus> statuses) {
        statuses.stream().filter(ConnectorStatus::hasFailed).findFirst().ifPresent(failed -> {
            throw failure("connector " + failed.name() + " failed: " + failed.firstProblem());
        });
        return !statuses.isEmpty() && statuses.stream().allMatch(ConnectorStatus::isRunning);
    }

    private static String waitedFor(List<ConnectorStatus> statuses) {
        return statuses.stream()
                .filter(status -> !status.isRunning())
                .map(status -> "connector " + status.name() + " is " + status.state())
                .collect(Collectors.joining(", "));
    }

    private static StartupFailure failure(String what) {
        return new StartupFailure(
                "wiredesk did not get ready: " + what, "Look for errors above, then start again", null);
    }
}
