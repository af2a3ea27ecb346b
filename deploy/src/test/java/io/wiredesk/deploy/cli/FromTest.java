package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FromTest {

    @Test
    void a_place_to_start_is_written_as_one_says_it() {
        assertThat(From.parse("beginning")).isEqualTo(new From.Beginning());
        assertThat(From.parse("now")).isEqualTo(new From.Now());
        assertThat(From.parse("latest 20")).isEqualTo(new From.Latest(20));
        assertThat(From.parse("latest:20")).isEqualTo(new From.Latest(20));
        assertThat(From.parse("2026-01-31")).isEqualTo(new From.Since(Instant.parse("2026-01-31T00:00:00Z")));
        assertThat(From.parse("2026-01-31T08:00+01:00"))
                .isEqualTo(new From.Since(Instant.parse("2026-01-31T07:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "latest", "latest x", "latest 99999", "", "2026-13-01"})
    void anything_else_is_a_wrong_usage(String text) {
        CommandRun run = CommandRun.of("tail", "--from", text);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("is no place to start; write beginning, now");
    }
}
