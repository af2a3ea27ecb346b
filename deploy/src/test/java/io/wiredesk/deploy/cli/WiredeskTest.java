package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiredeskTest {

    @TempDir
    Path folder;

    @Test
    void without_a_command_it_says_that_one_is_missing() {
        CommandRun run = CommandRun.of();

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Missing command", "Try 'wiredesk --help'");
    }

    @Test
    void a_misspelt_command_or_option_is_suggested() {
        assertThat(CommandRun.of("sorces"))
                .satisfies(run -> assertThat(run.err()).contains("Did you mean", "sources"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE));
        assertThat(CommandRun.of("tail", "--jsn").err()).contains("--json", "Try 'wiredesk tail --help'");
    }

    @Test
    void when_none_runs_it_says_how_to_start_one() {
        CommandRun run = CommandRun.of("tail", "--data", folder.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(run.err())
                .isEqualTo("wiredesk: no wiredesk runs on " + folder
                        + "; start it with ./wiredesk run, or name a cluster with --bootstrap HOST:PORT\n");
    }

    @Test
    void what_a_dead_process_left_does_not_count_as_running() throws IOException {
        Files.writeString(
                folder.resolve("run.json"),
                "{\"bootstrap\":\"127.0.0.1:1\",\"prefix\":\"wiredesk.\",\"pid\":" + Long.MAX_VALUE + "}");

        assertThat(CommandRun.of("sources", "--data", folder.toString()).exitCode())
                .isEqualTo(ExitCode.ENVIRONMENT);
    }

    @Test
    void options_of_every_command_may_stand_before_or_after_its_name() {
        assertThat(CommandRun.of("--data", folder.toString(), "sources", "remove", "x")
                        .err())
                .isEqualTo(CommandRun.of("sources", "remove", "--data", folder.toString(), "x")
                        .err())
                .contains(folder.toString());
    }

    @Test
    void every_mistake_of_a_configuration_is_printed() throws IOException {
        Path config = Files.writeString(folder.resolve("w.yaml"), "prefx: a.\nkafka: {port: x}\n");

        CommandRun run = CommandRun.of("tail", "--config", config.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("w.yaml:1:1: prefx: is not a setting; did you mean \"prefix\"?", "w.yaml:2:15: kafka.port:");
    }

    @Test
    void a_configuration_that_is_named_has_to_exist() {
        CommandRun run =
                CommandRun.of("tail", "--config", folder.resolve("nowhere.yaml").toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("there is no such file");
    }

    @Test
    void an_address_that_is_none_is_a_wrong_usage() {
        CommandRun run = CommandRun.of("tail", "--bootstrap", "nonsense");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Invalid url in bootstrap.servers: nonsense");
    }

    @Test
    void a_stack_trace_is_for_those_who_ask() {
        String[] tail = {"tail", "--data", folder.toString()};

        assertThat(CommandRun.of(tail).err()).doesNotContain("\tat ");
        assertThat(CommandRun.of("tail", "--data", folder.toString(), "--debug").err())
                .contains("\tat io.wiredesk");
    }

    @Test
    void what_is_added_is_checked_as_in_the_configuration() {
        CommandRun run =
                CommandRun.of("sources", "add", "ftp://example.org/private-0815", "--id", "Me!", "--every", "1");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("URL|PATH: ftp: addresses are not fetched", "--id: \"Me!\" cannot", "--every: \"1\" is not a")
                .doesNotContain("private-0815");
        assertThat(CommandRun.of("sources", "add", folder.resolve("none").toString())
                        .err())
                .contains("URL|PATH: no file or folder at " + folder.resolve("none"));
    }
}
