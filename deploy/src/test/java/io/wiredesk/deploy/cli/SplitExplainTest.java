package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.Letter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code split --explain}. */
class SplitExplainTest {

    private static final Letter HARBOUR =
            Letter.of("Harbour Letter", "Two boats", "Ferry runs aground", "A ferry ran aground on Thursday.");
    private static final Letter INLAND =
            Letter.of("Inland Letter", "One mill", "Mill turns again", "A mill turned on Friday.");

    @TempDir
    Path folder;

    @Test
    void the_page_is_printed_and_nothing_else() {
        CommandRun run = CommandRun.of("split", "--explain", path(HARBOUR.into(folder, "harbour.eml")));

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("<!doctype html>").endsWith("</html>\n");
        Document page = Jsoup.parse(run.out());
        assertThat(page.select("h1").text()).isEqualTo("Two boats");
        assertThat(page.select(".kicker .who").text()).isEqualTo("Harbour Letter");
        assertThat(page.select(".stood").text()).contains("Ferry runs aground", "on Thursday");
        assertThat(page.select(".cut .sure")).isNotEmpty();
    }

    @Test
    void the_page_is_written_where_it_is_wanted_in_utf_8() throws IOException {
        Path page = folder.resolve("why.html");
        Letter letter = Letter.of("Küstenbrief", "Zwei Schiffe", "Fähre läuft auf", "Eine Fähre lief auf.");

        CommandRun run = CommandRun.of("split", "--explain", "--out", path(page), path(letter.into(folder, "k.eml")));

        assertThat(run.out()).isEqualTo("Wrote 1 edition to " + page + ".\n");
        assertThat(Jsoup.parse(Files.readString(page)).select(".stood").text()).contains("Fähre läuft auf");
    }

    @Test
    void all_editions_of_a_mailbox_and_of_further_files_are_on_one_page() throws IOException {
        String mailbox = "From a@reader.example Mon Nov  3 06:15:00 2025\n" + HARBOUR.mail()
                + "\nFrom b@reader.example Mon Nov  3 06:15:00 2025\n" + INLAND.mail() + "\n";
        String both = path(Letter.deliver(mailbox, folder, "two.mbox"));

        Document page = Jsoup.parse(CommandRun.of("split", "--explain", both, path(INLAND.into(folder, "inland.eml")))
                .out());

        assertThat(page.select(".editions a").eachText()).containsExactly("Two boats", "One mill", "One mill");
        assertThat(page.select(".edition code").eachText())
                .containsExactly(both, both, path(folder.resolve("inland.eml")));
    }

    @Test
    void what_is_no_edition_is_reported_and_the_rest_is_shown() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.eml"));

        CommandRun run = CommandRun.of(
                "split",
                "--explain",
                path(empty),
                path(folder.resolve("nowhere.eml")),
                path(HARBOUR.into(folder, "harbour.eml")));

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("empty.eml: empty"))
                .anyMatch(line -> line.contains("nowhere.eml: there is no such file"));
        assertThat(Jsoup.parse(run.out()).select("h1").text()).isEqualTo("Two boats");
    }

    @Test
    void without_any_edition_there_is_no_page() throws IOException {
        Path page = folder.resolve("why.html");
        Path empty = Files.createFile(folder.resolve("empty.eml"));

        CommandRun run = CommandRun.of("split", "--explain", "--out", path(page), path(empty));

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("empty.eml: empty");
        assertThat(page).doesNotExist();
    }

    @Test
    void a_page_holds_so_many_editions_and_says_how_many_it_left_out() {
        for (int i = 0; i < SplitPage.MOST + 2; i++) {
            HARBOUR.into(folder, i + ".eml");
        }

        CommandRun run = CommandRun.of("split", "--explain", path(folder));

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err()).contains("2 editions: left out: a page holds 200");
        assertThat(Jsoup.parse(run.out()).select("article.edition")).hasSize(SplitPage.MOST);
    }

    @Test
    void a_page_that_cannot_be_written_is_a_failure_that_names_it() {
        Path page = folder.resolve("nowhere").resolve("why.html");

        CommandRun run =
                CommandRun.of("split", "--explain", "--out", path(page), path(HARBOUR.into(folder, "harbour.eml")));

        assertThat(run.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(run.err()).isEqualTo("wiredesk: cannot write " + page + ": there is no such folder\n");
    }

    @Test
    void where_to_write_a_page_is_said_only_with_a_page_to_write() {
        CommandRun run = CommandRun.of("split", "--out", "why.html", path(HARBOUR.into(folder, "harbour.eml")));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("add --explain");
        assertThat(Path.of("why.html")).doesNotExist();
    }

    private static String path(Path file) {
        return file.toString();
    }
}
