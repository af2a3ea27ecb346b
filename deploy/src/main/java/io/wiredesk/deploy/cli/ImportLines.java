package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.line.ImportState;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A line now and then, for logs. */
final class ImportLines implements ImportDisplay {

    private static final Duration APART = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final InstantSource clock;
    private @Nullable ImportState first;
    private Instant begun = Instant.EPOCH;
    private Instant said = Instant.EPOCH;

    ImportLines(PrintWriter out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void show(ImportState state) {
        Instant now = clock.instant();
        if (first == null) {
            first = state;
            begun = now;
            said = now;
        } else if (!now.isBefore(said.plus(APART))) {
            said = now;
            out.println(ImportWords.line(first, state, Duration.between(begun, now)));
            out.flush();
        }
    }
}
