package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import io.wiredesk.deploy.evaluate.Figures;
import io.wiredesk.ingest.testing.SharedCorpora;
import io.wiredesk.schemas.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The development editions, scored here and by the reference implementation beside them. */
class EvaluateSplitCorpusTest {

    @TempDir
    Path folder;

    @Test
    void figures_are_those_of_the_reference() throws Exception {
        Path corpus = SharedCorpora.folder("split");
        Path stories = folder.resolve("stories.ndjson");

        CommandRun run = CommandRun.of(
                "evaluate",
                "split",
                corpus.toString(),
                "--rendition",
                "html",
                "--json",
                "--stories",
                stories.toString());

        assertThat(run.err()).isEmpty();
        Figures.same(Json.MAPPER.readTree(run.out()).path("html"), reference(corpus, stories));
    }

    private JsonNode reference(Path corpus, Path stories) throws IOException, InterruptedException {
        Path tool = corpus.resolve("../../tools/score_split.py");
        Path figures = folder.resolve("figures.json");
        Process python;
        try {
            python = new ProcessBuilder("python3", tool.toString(), corpus.toString(), stories.toString(), "--json")
                    .redirectOutput(figures.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "skipped: no python3");
            throw e;
        }
        assertThat(python.waitFor()).as("exit code of the scoring tool").isZero();
        // the tool writes NaN where nothing was to be measured
        return Json.MAPPER
                .reader()
                .with(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .readTree(Files.readAllBytes(figures));
    }
}
