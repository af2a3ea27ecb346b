package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import io.wiredesk.schemas.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The development editions, scored by the tool beside them; skipped where corpora or Python are absent. */
class SplitCorpusTest {

    @TempDir
    Path folder;

    @Test
    void an_edition_with_credited_paragraphs_is_read_almost_without_a_fault() throws Exception {
        Path source = corpus().resolve("real-mail");
        Path gold = Files.createDirectories(folder.resolve("real-mail"));
        for (String end : new String[] {".txt", ".gold.json"}) {
            String name = "spacenews-firstup-2025-07-31" + end;
            Files.copy(source.resolve(name), gold.resolve(name));
        }

        JsonNode macro = score(folder, "txt");

        assertThat(macro.path("r").asDouble()).as("stories found").isGreaterThanOrEqualTo(.9);
        assertThat(macro.path("source").asDouble()).as("credits").isEqualTo(1);
    }

    /** Floors a little under what was measured; raise them as the splitter gets better. */
    @ParameterizedTest
    @CsvSource({"html, .82", "txt, .76"})
    void the_development_editions_are_read_as_well_as_before(String make, double floor) throws Exception {
        assertThat(score(corpus(), make).path("f1").asDouble()).isGreaterThan(floor);
    }

    private static Path corpus() {
        Optional<Path> corpus = Shared.folder("corpora/split");
        assumeTrue(corpus.isPresent(), "no development corpora beside the project");
        return corpus.orElseThrow();
    }

    private JsonNode score(Path gold, String make) throws IOException, InterruptedException {
        Path tool = Shared.folder("tools/score_split.py").orElseThrow();
        Path stories = folder.resolve("stories.ndjson");
        SplitCorpus.write(gold, stories, make);
        Path report = folder.resolve("report.json");
        Process python = python(tool, gold, stories, report);
        assertThat(python.waitFor()).as("exit code of the scoring tool").isZero();
        // the tool writes NaN where nothing was to be measured
        return Json.MAPPER
                .reader()
                .with(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .readTree(Files.readAllBytes(report))
                .path("macro");
    }

    private static Process python(Path tool, Path gold, Path stories, Path report) throws InterruptedException {
        try {
            return new ProcessBuilder("python3", tool.toString(), gold.toString(), stories.toString(), "--json")
                    .redirectOutput(report.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no python3: " + e.getMessage());
            throw new IllegalStateException(e);
        }
    }
}
