package io.wiredesk.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiredesk.schemas.Edition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionReaderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Edition.Source SOURCE = new Edition.Source("archive", "mine");

    private static final String MAIL = "From: News <news@example.org>\nSubject: A mail\n\nText\n";
    private static final String MBOX = "From news@example.org Sun Mar  1 08:00:00 2026\n" + MAIL;
    private static final String RSS =
            "<rss version='2.0'><channel><title>F</title><item><title>An entry</title></item></channel></rss>";
    private static final String JSON =
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":1,\"title\":\"An item\"}]}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"MBOX, A mail", "MAIL, A mail", "RSS, An entry", "JSON, An item", "HTML, A page", "TEXT, A text"})
    void a_pipe_is_told_by_what_it_begins_with(String what, String title) throws IOException {
        String content = switch (what) {
            case "MBOX" -> MBOX;
            case "MAIL" -> MAIL;
            case "RSS" -> RSS;
            case "JSON" -> JSON;
            case "HTML" -> "<!DOCTYPE html><title>A page</title><p>x";
            default -> "A text\n\nFrom here on: prose.\n";
        };

        assertThat(editions(read("-", content.getBytes(UTF_8))))
                .extracting(Edition::title)
                .containsExactly(title);
    }

    @Test
    void the_extension_goes_before_the_content() throws IOException {
        assertThat(editions(read("a.txt", "<b>A text</b>".getBytes(UTF_8)))
                        .getFirst()
                        .body()
                        .mediaType())
                .isEqualTo("text/plain");
    }

    @Test
    void items_are_named_by_place() throws IOException {
        List<ReadResult> mails = read("a.mbox", (MBOX + "\n" + MBOX).getBytes(UTF_8));
        List<ReadResult> entries = read(
                "f.rss",
                RSS.replace("</item>", "</item><item><title>2</title></item>").getBytes(UTF_8));

        assertThat(mails).extracting(ReadResult::item).containsExactly("a.mbox@0", "a.mbox@" + (MBOX.length() + 1));
        assertThat(entries).extracting(ReadResult::item).containsExactly("f.rss#1", "f.rss#2");
    }

    @Test
    void one_bad_message_in_an_mbox_leaves_the_others() throws IOException {
        String bad = "From x@example.org Sun Mar  1 08:00:00 2026\n\nno header at all\n\n";

        List<ReadResult> results = read("a.mbox", (bad + MBOX).getBytes(UTF_8));

        assertThat(results.getFirst()).isInstanceOf(ReadResult.Refused.class);
        assertThat(results.getLast()).isInstanceOf(ReadResult.Read.class);
    }

    @Test
    void a_page_without_title_is_called_by_its_first_line_or_its_file() throws IOException {
        assertThat(editions(read("x.html", "<p>First line<p>Second".getBytes(UTF_8)))
                        .getFirst()
                        .title())
                .startsWith("First line");
        assertThat(editions(read("x.html", "<img src=a>".getBytes(UTF_8)))
                        .getFirst()
                        .title())
                .isEqualTo("x.html");
    }

    @Test
    void a_page_is_decoded_as_it_declares_or_as_it_must_be() throws IOException {
        byte[] latin = "<meta charset='iso-8859-1'><title>Café</title>".getBytes(ISO_8859_1);
        byte[] wrong = "<meta charset='utf-8'><title>Café</title>".getBytes(ISO_8859_1);

        assertThat(editions(read("a.html", latin)).getFirst().title()).isEqualTo("Café");
        assertThat(editions(read("b.html", wrong)).getFirst().title()).isEqualTo("Café");
    }

    @Test
    void a_saved_page_gives_away_no_unsubscribe_token() throws IOException {
        String page = "<title>T</title><a href='https://example.org/u?token=s3cret'>Unsubscribe</a>";

        assertThat(editions(read("a.html", page.getBytes(UTF_8)))
                        .getFirst()
                        .body()
                        .content())
                .isEqualTo("<title>T</title><a href='https://example.org/u'>Unsubscribe</a>");
    }

    @Test
    void a_file_keeps_its_id_when_its_words_change_and_others_have_theirs() throws IOException {
        Path a = Files.writeString(folder.resolve("a.txt"), "one");
        Path b = Files.writeString(folder.resolve("b.txt"), "one");
        String first = id(a);

        Files.writeString(a, "two");

        assertThat(id(a)).isEqualTo(first).isNotEqualTo(id(b));
    }

    @Test
    void a_file_that_is_not_there_is_an_io_error() {
        assertThatThrownBy(() -> new EditionReader().read(folder.resolve("none.eml"), SOURCE, NOW, r -> {}))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_folder_expands_in_stable_order_without_hidden_files_and_loops() throws IOException {
        for (String name : List.of("b.eml", "a/z.html", "a/.hidden.html", ".git/x.html", "a/image.png")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, MAIL);
        }
        Files.writeString(folder.resolve("Inbox"), MBOX);
        Files.writeString(folder.resolve("README"), "not a mailbox");
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);

        assertThat(EditionFiles.in(folder).stream().map(folder::relativize).map(Path::toString))
                .containsExactly("Inbox", "a/z.html", "b.eml");
        assertThat(EditionFiles.in(folder.resolve("README"))).containsExactly(folder.resolve("README"));
    }

    private static List<ReadResult> read(String name, byte[] content) throws IOException {
        List<ReadResult> results = new ArrayList<>();
        new EditionReader().read(name, new ByteArrayInputStream(content), SOURCE, NOW, results::add);
        return results;
    }

    private static List<Edition> editions(List<ReadResult> results) {
        return results.stream().map(r -> ((ReadResult.Read) r).edition()).toList();
    }

    private static String id(Path file) throws IOException {
        List<ReadResult> results = new ArrayList<>();
        new EditionReader().read(file, SOURCE, NOW, results::add);
        return editions(results).getFirst().id();
    }
}
