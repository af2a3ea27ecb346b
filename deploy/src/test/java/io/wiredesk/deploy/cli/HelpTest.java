package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.config.Golden;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run",
                "demo",
                "split",
                "enrich",
                "import",
                "tail",
                "explain",
                "sources",
                "sources show",
                "sources add",
                "sources change",
                "sources remove",
                "sources import",
                "sources export",
                "dead-letters",
                "dead-letters show",
                "dead-letters replay",
                "forget",
                "bench",
                "bench feeds",
                "evaluate",
                "evaluate split",
                "evaluate dedup"
            })
    void every_command_explains_itself(String command) throws IOException {
        CommandRun run = CommandRun.of((command + " --help").strip().split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        Golden.check("cli/help" + (command.isEmpty() ? "" : "-" + command.replace(' ', '-')) + ".txt", run.out());
    }

    @Test
    void the_version_names_what_runs() {
        assertThat(CommandRun.of("--version").out()).startsWith("wiredesk ").contains("Kafka 4.3.1, Java ");
    }
}
