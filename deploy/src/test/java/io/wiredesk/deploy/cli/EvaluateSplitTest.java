package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wiredesk.schemas.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateSplitTest {

    private static final String CORPUS = "src/test/resources/io/wiredesk/deploy/evaluate/corpus";

    @TempDir
    Path folder;

    @Test
    void every_rendition_has_a_table_a_macro_line_and_its_failures() {
        CommandRun run = CommandRun.of("evaluate", "split", CORPUS);

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines())
                .filteredOn(line -> line.contains("exact "))
                .extracting(line -> line.substring(0, 4))
                .containsExactly("html", "text", "soup");
        assertThat(run.out().lines())
                .filteredOn(line -> line.startsWith("macro over"))
                .extracting(line -> line.replaceAll(": .*", ""))
                .containsExactly(
                        "macro over 2 newsletters, 3 editions",
                        "macro over 1 newsletters, 1 editions",
                        "macro over 2 newsletters, 2 editions");
        assertThat(run.out()).contains("harbour-letter", "lantern-weekly", "missed stories: ", "false stories: ");
    }

    @Test
    void the_worst_editions_are_named_and_examples_given() {
        CommandRun run = CommandRun.of(
                "evaluate", "split", CORPUS + "/asia", "--rendition", "text", "--worst", "3", "--failures", "1");

        assertThat(run.out()).startsWith("text").contains("macro over 0 newsletters");
        assertThat(CommandRun.of("evaluate", "split", CORPUS, "--rendition", "html", "--worst", "2")
                        .out()
                        .lines())
                .filteredOn(line -> line.startsWith("worst: "))
                .hasSize(2);
    }

    @Test
    void figures_for_programs_are_one_object() throws IOException {
        CommandRun run = CommandRun.of("evaluate", "split", CORPUS, "--json");

        JsonNode figures = Json.MAPPER.readTree(run.out());
        assertThat(figures.fieldNames()).toIterable().containsExactly("html", "text", "soup");
        assertThat(figures.at("/html/newsletters/harbour-letter/stories").intValue())
                .isEqualTo(5);
        assertThat(figures.at("/html/macro/f1").isNumber()).isTrue();
        assertThat(figures.at("/html/failures/missed").isObject()).isTrue();
    }

    @Test
    void pieces_are_written_as_split_prints_them() throws IOException {
        Path stories = folder.resolve("stories.ndjson");

        CommandRun run = CommandRun.of(
                "evaluate", "split", CORPUS + "/asia", "--rendition", "html", "--stories", stories.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(stories))
                .isEqualTo(CommandRun.of("split", CORPUS + "/asia/lantern-weekly/1.html")
                        .out());
    }

    @Test
    void an_edition_that_cannot_be_read_is_reported_and_counts_as_one_without_stories() throws IOException {
        Path letter = Files.createDirectory(folder.resolve("letter"));
        Files.writeString(letter.resolve("1.gold.json"), "{\"stories\": [{\"headline\": \"A\", \"text\": \"b c\"}]}");
        Files.createFile(letter.resolve("1.eml"));

        CommandRun run = CommandRun.of("evaluate", "split", folder.toString(), "--rendition", "html");

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err()).contains("1.eml: empty");
        assertThat(run.out()).contains("macro over 1 newsletters, 1 editions: f1=0.000", "1  in no piece");
    }

    @Test
    void wrong_use_is_explained() throws IOException {
        assertThat(CommandRun.of("evaluate").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("evaluate", "split", CORPUS, "--stories", "x"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE))
                .satisfies(run -> assertThat(run.err()).contains("--stories needs --rendition"));
        assertThat(CommandRun.of("evaluate", "split", folder.toString()).err()).contains("no *.gold.json under");
        Files.writeString(folder.resolve("1.gold.json"), "{");
        assertThat(CommandRun.of("evaluate", "split", folder.toString()).err()).contains("1.gold.json is not JSON");
    }
}
