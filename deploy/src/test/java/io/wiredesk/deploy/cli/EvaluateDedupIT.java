package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wiredesk.schemas.Json;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateDedupIT {

    private static final String SETS = "src/test/resources/io/wiredesk/deploy/evaluate/dedup";

    @TempDir
    Path empty;

    @Test
    void every_set_below_the_folder_is_measured_by_cluster_and_by_copy_group() throws IOException {
        CommandRun run = CommandRun.of("evaluate", "dedup", SETS, "--json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        JsonNode figures = Json.MAPPER.readTree(run.out());
        assertThat(figures.fieldNames()).toIterable().containsExactly("cited", "judged", "wire");
        assertThat(figures.at("/cited/clusters/recall").doubleValue()).isEqualTo(0.5);
        assertThat(figures.at("/judged/clusters/pairs").intValue()).isEqualTo(4);
        assertThat(figures.at("/wire/clusters/pair_r").doubleValue()).isEqualTo(0.5);
        assertThat(figures.at("/wire/copy_groups/clusters").intValue()).isEqualTo(7);
    }

    @Test
    void near_misses_come_with_their_evidence() {
        CommandRun run = CommandRun.of("evaluate", "dedup", SETS + "/wire", "--near-misses", "3");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .startsWith("wire clusters: docs=7 gold_clusters=4 ")
                .contains("wire copy groups: docs=7 ")
                .contains("joined: c2 Council votes on budget and cycle bridge toll")
                .contains("tells of the same: ")
                .contains("apart:  f3 What the harbour master knew");
    }

    @Test
    void a_folder_without_answers_is_no_input() {
        CommandRun run = CommandRun.of("evaluate", "dedup", empty.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err()).contains("no stories.ndjson with answers");
    }
}
