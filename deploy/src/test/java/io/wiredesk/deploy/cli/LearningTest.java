package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.wiredesk.enrich.split.Model;
import io.wiredesk.schemas.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options of {@code evaluate split} that have the splitter learn, on newsletters made here. */
class LearningTest {

    @TempDir
    Path folder;

    @BeforeEach
    void three_newsletters_of_a_make() throws IOException {
        for (String newsletter : List.of("harbour", "lantern", "meadow")) {
            Path home = Files.createDirectories(folder.resolve("makes").resolve(newsletter));
            edition(home, newsletter, 1);
            edition(home, newsletter, 2);
        }
    }

    @Test
    void left_out_figures_say_so_first() {
        CommandRun run = evaluate("--leave-out", "--folds", "3", "--rendition", "html");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines().findFirst().orElseThrow())
                .startsWith("Left-out figures: ")
                .endsWith("in 3 folds.");
        assertThat(run.out()).contains("macro over 3 newsletters, 6 editions: f1=1.000");
    }

    @Test
    void the_model_learnt_is_written_and_reads_what_it_learnt_from() throws IOException {
        Path file = folder.resolve("model.tsv");

        CommandRun run = evaluate("--train", file.toString(), "--learn", "soup,html", "--rendition", "html");

        assertThat(run.out()).startsWith("Figures on the editions that the model was just learnt from");
        assertThat(Files.readAllLines(file).getFirst())
                .isEqualTo("# Learnt from 12 editions of 3 newsletters by:"
                        + " wiredesk evaluate split DIR... --learn=html,soup --train=FILE");
        assertThat(Model.of(Files.readAllLines(file).stream()).cut()).isNotEmpty();
    }

    @Test
    void several_folders_have_tables_of_their_own_but_are_learnt_from_together() throws IOException {
        String makes = folder.resolve("makes").toString();
        String one = folder.resolve("makes/meadow").toString();

        CommandRun run = CommandRun.of("evaluate", "split", makes, one, "--rendition", "html");

        assertThat(run.out().lines()).filteredOn(line -> line.endsWith(":")).startsWith(makes + ":");
        assertThat(run.out().lines())
                .filteredOn(line -> line.startsWith("macro"))
                .hasSize(2);
        JsonNode figures = Json.MAPPER.readTree(CommandRun.of("evaluate", "split", makes, one, "--json", "--leave-out")
                .out());
        assertThat(figures.path("remark").asText()).startsWith("Left-out figures");
        assertThat(figures.path(one).at("/html/newsletters/meadow/editions").intValue())
                .isEqualTo(2);
    }

    @Test
    void one_fold_would_leave_nothing_to_learn_from() {
        CommandRun run = evaluate("--leave-out", "--folds", "1");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--folds must be 2 or more");
    }

    private CommandRun evaluate(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "evaluate";
        arguments[1] = "split";
        arguments[2] = folder.resolve("makes").toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return CommandRun.of(arguments);
    }

    private static void edition(Path home, String newsletter, int issue) throws IOException {
        StringBuilder html = new StringBuilder("<p>Good morning, and welcome back to another week with us.</p>");
        ArrayNode stories = Json.MAPPER.createArrayNode();
        for (int i = 0; i < 4 + issue; i++) {
            String headline = "The ferry number %d%d of %s runs again".formatted(issue, i, newsletter);
            String text =
                    "After %d years in the dock, the boat that neighbours call %s has passed its %dth trial on the river."
                            .formatted(i + 2, newsletter, 10 * issue + i);
            html.append("<h2>%s</h2><p>%s</p>".formatted(headline, text));
            stories.addObject().put("headline", headline).put("text", text);
        }
        html.append("<p>You get this mail because you subscribed. Unsubscribe at any time.</p>");
        Files.writeString(home.resolve(issue + ".html"), html);
        Files.writeString(
                home.resolve(issue + ".gold.json"),
                Json.MAPPER.createObjectNode().set("stories", stories).toString());
    }
}
