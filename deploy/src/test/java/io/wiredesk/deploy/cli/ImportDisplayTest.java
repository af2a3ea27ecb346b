package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.line.ImportState;
import io.wiredesk.schemas.SourceDefinition.Kind;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.SourceStatus.Outcome;
import io.wiredesk.schemas.SourceStatus.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person sees of an import. */
class ImportDisplayTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private Instant now = NOW;

    @Test
    void a_line_tells_how_far_how_fast_and_how_long() {
        ImportState first = state(0, 0, 2_000_000);
        ImportState later = state(1_200, 3, 12_000_000);

        assertThat(ImportWords.line(first, later, Duration.ofSeconds(10)))
                .isEqualTo("1,200 editions, 3 refused; 12.0 of 42.0 MB (28 %), 120 editions/s, 0:30 min left");
    }

    @Test
    void at_the_end_and_while_nothing_moves_no_time_is_left_out_of_thin_air() {
        assertThat(ImportWords.line(state(0, 0, 0), state(0, 0, 0), Duration.ofSeconds(5)))
                .endsWith("0 editions/s");
        assertThat(ImportWords.line(state(0, 0, 0), state(9, 0, 42_000_000), Duration.ofSeconds(5)))
                .endsWith("(100 %), 2 editions/s");
    }

    @Test
    void lines_come_five_seconds_apart() {
        StringWriter out = new StringWriter();
        ImportDisplay display = new ImportLines(new PrintWriter(out), () -> now);

        for (int second = 0; second <= 12; second++) {
            now = NOW.plusSeconds(second);
            display.show(state(second, 0, second));
        }

        assertThat(out.toString().lines()).hasSize(2).first().asString().startsWith("5 editions;");
    }

    @Test
    void the_summary_says_what_was_known_and_where_to_look_for_what_was_refused() {
        SourceStatus status =
                status(0, 0, 42, Outcome.STOPPED, List.of("800 edition(s)\u001b[2J were taken in before"));
        ImportState known = new ImportState(Map.of("a", status), 1, 2, 0);

        assertThat(ImportWords.summary(known)).isEqualTo("""
                Took in 1 edition, 2 refused.
                800 edition(s) [2J were taken in before
                Why inputs were refused: ./wiredesk dead-letters""");
        assertThat(ImportWords.summary(state(3, 0, 0))).isEqualTo("Took in 3 editions.");
    }

    @Test
    void what_is_still_failing_is_in_the_summary() {
        SourceStatus failed = status(0, 0, 0, Outcome.FAILED, List.of());

        assertThat(ImportWords.summary(new ImportState(Map.of("a", failed), 0, 0, 1)))
                .contains("the location may not be read");
    }

    private static ImportState state(long editions, long refused, long done) {
        return new ImportState(Map.of("a", status(0, 0, done, Outcome.UPDATED, List.of())), editions, refused, 0);
    }

    private static SourceStatus status(long editions, long refused, long done, Outcome outcome, List<String> notices) {
        return new SourceStatus(
                "a",
                Kind.ARCHIVE,
                null,
                NOW,
                outcome,
                outcome == Outcome.FAILED ? "the location may not be read" : null,
                null,
                0,
                null,
                null,
                null,
                notices,
                editions,
                refused,
                new Progress(done, 42_000_000));
    }
}
