package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wiredesk.deploy.Letter;
import io.wiredesk.deploy.runtime.ChildJvm;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitTest {

    private static final Letter HARBOUR = Letter.of(
            "Harbour Letter",
            "Two boats",
            "Ferry runs aground",
            "A ferry ran aground on Thursday. (via <a href=\"https://wire.example/f?utm_source=x\">Tidewater Wire</a>)");
    private static final Letter INLAND = Letter.of(
            "Inland Letter", "One mill", "Mill turns again", "A mill turned on Friday for the first time in years.");

    @TempDir
    Path folder;

    @Test
    void a_story_has_the_fields_of_the_contract_and_the_file_as_given() throws IOException {
        String given = folder + "/./" + HARBOUR.into(folder, "harbour.eml").getFileName();

        JsonNode line = story(CommandRun.of("split", given), "Ferry runs aground");

        assertThat(line.path("file").textValue()).isEqualTo(given);
        assertThat(line.path("links"))
                .extracting(link -> link.path("url").textValue())
                .contains("https://wire.example/f");
        assertThat(line.path("source").path("name").textValue()).isEqualTo("Tidewater Wire");
        Story story = Json.read(Json.bytes(line), Story.class);
        assertThat(story.kind()).isEqualTo(Story.Kind.STORY);
        assertThat(story.text()).contains("ran aground on Thursday");
        assertThat(story.edition().title()).isEqualTo("Two boats");
        assertThat(story.publication().title()).isEqualTo("Harbour Letter");
        assertThat(story.publishedAt()).isEqualTo("2025-11-03T06:15:00Z");
    }

    @Test
    void what_is_set_aside_is_printed_with_its_kind() throws IOException {
        assertThat(lines(CommandRun.of("split", sample("morning-ledger/1.eml"))))
                .extracting(line -> line.path("kind").textValue())
                .contains("story", "sponsor", "legal");
    }

    @Test
    void mailboxes_and_feeds_give_the_stories_of_their_entries() throws IOException {
        String mailbox = "From a@reader.example Mon Nov  3 06:15:00 2025\n" + HARBOUR.mail()
                + "\nFrom b@reader.example Mon Nov  3 06:15:00 2025\n" + INLAND.mail() + "\n";

        assertThat(editions(CommandRun.of(
                        "split", Letter.deliver(mailbox, folder, "two.mbox").toString())))
                .hasSize(2);
        assertThat(editions(CommandRun.of("split", sample("selkie-courier/1.rss"))))
                .hasSize(4);
        assertThat(editions(CommandRun.of("split", sample("northern-signal/1.atom"))))
                .hasSize(4);
    }

    @Test
    void files_come_in_the_order_given_folders_in_the_order_of_their_names() {
        Path inland = INLAND.into(folder, "z.eml");
        Path letters = HARBOUR.into(folder, "harbour.eml").resolveSibling("letters");
        assertThat(letters.toFile().mkdir()).isTrue();
        HARBOUR.into(letters, "b.eml");
        INLAND.into(letters, "a.eml");

        CommandRun run = CommandRun.of("split", inland.toString(), letters.toString(), inland.toString());

        assertThat(lines(run).stream()
                        .map(line -> line.path("file").textValue())
                        .distinct())
                .containsExactly(inland.toString(), letters + "/a.eml", letters + "/b.eml");
        assertThat(lines(run).getLast().path("file").textValue()).isEqualTo(inland.toString());
    }

    @Test
    void a_file_that_cannot_be_read_is_reported_and_the_rest_goes_on() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.eml"));
        Path noFeed = Letter.deliver("<rss><channel>", folder, "broken.rss");

        CommandRun run = CommandRun.of(
                "split",
                folder.resolve("nowhere.eml").toString(),
                empty.toString(),
                noFeed.toString(),
                INLAND.into(folder, "fine.eml").toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("nowhere.eml: there is no such file"))
                .anyMatch(line -> line.contains("empty.eml: empty"))
                .anyMatch(line -> line.contains("broken.rss: "));
        assertThat(story(run, "Mill turns again").path("file").textValue()).endsWith("fine.eml");
    }

    @Test
    void nesting_without_end_and_words_in_a_wrong_charset_are_read_all_the_same() throws IOException {
        String nested = "<div>".repeat(3_000) + "<h2>Deep down</h2><p>A cave was found.</p>" + "</div>".repeat(3_000);
        Letter.deliver(INLAND.mail("text/html; charset=utf-8", nested), folder, "nested.eml");
        Files.write(
                folder.resolve("latin.eml"),
                INLAND.mail("text/plain; charset=utf-8", "Käse aus Zürich ist wieder gefragt.")
                        .getBytes(StandardCharsets.ISO_8859_1));

        CommandRun run = CommandRun.of("split", folder.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("A cave was found", "Käse aus Zürich");
    }

    @Test
    void standard_input_and_named_pipes_are_files_too_and_nothing_but_json_is_printed() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        try (ChildJvm child = ChildJvm.start(Wiredesk.class, "split", "-", pipe.toString())) {
            write(child.input(), HARBOUR.mail());
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(pipe, INLAND.mail()));

            List<JsonNode> lines = child.lines().stream().map(SplitTest::json).toList();

            writing.join();
            assertThat(lines).extracting(line -> line.path("file").textValue()).contains("-", pipe.toString());
            assertThat(lines)
                    .extracting(line -> line.path("headline").textValue())
                    .containsSubsequence("Ferry runs aground", "Mill turns again");
            assertThat(child.exitCode()).isEqualTo(ExitCode.DONE);
        }
    }

    private String sample(String name) throws IOException {
        try (InputStream in = SplitTest.class.getResourceAsStream("/demo/" + name)) {
            Path copy = folder.resolve(name.replace('/', '-'));
            Files.copy(Objects.requireNonNull(in, name), copy);
            return copy.toString();
        }
    }

    private static void write(Path file, String text) {
        try {
            write(Files.newOutputStream(file), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void write(OutputStream open, String text) throws IOException {
        try (open) {
            open.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<String> editions(CommandRun run) {
        return lines(run).stream()
                .filter(line -> line.path("kind").textValue().equals("story"))
                .map(line -> line.path("edition").path("id").textValue())
                .distinct()
                .toList();
    }

    private static JsonNode story(CommandRun run, String headline) {
        return lines(run).stream()
                .filter(line -> line.path("headline").textValue().equals(headline))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no story \"" + headline + "\" in " + run));
    }

    private static List<JsonNode> lines(CommandRun run) {
        return run.out().lines().map(SplitTest::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + line, e);
        }
    }
}
