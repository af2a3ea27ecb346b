package io.wiredesk.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.testing.SharedCorpora;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, it is read or refused with a reason; nothing escapes. */
class HostileInputTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Edition.Source SOURCE = new Edition.Source("archive", "hostile");

    private final EditionReader reader = new EditionReader();

    @ParameterizedTest
    @ValueSource(strings = {"hostile/feeds", "hostile/mail", "split", "wild"})
    void every_file_of_the_corpora_is_read_or_refused(String folder) throws IOException {
        int read = 0;
        int refused = 0;
        for (Path file : files(SharedCorpora.folder(folder))) {
            List<ReadResult> results = read(file);
            for (ReadResult result : results) {
                switch (result) {
                    case ReadResult.Read r -> {
                        read++;
                        assertSound(r.edition(), file);
                    }
                    case ReadResult.Refused r -> {
                        refused++;
                        assertThat(r.why()).as("%s", file).isNotBlank().doesNotContain("\n");
                    }
                }
            }
        }
        System.out.printf(Locale.ROOT, "%s: %d editions, %d refused%n", folder, read, refused);
        assertThat(read).isPositive();
    }

    @Test
    void something_that_is_no_feed_is_refused() {
        assertThat(refusal("page.xml", "<html><body>Please log in</body></html>"))
                .contains("HTML page");
        assertThat(refusal("data.xml", "<data><row/></data>")).contains("neither RSS nor Atom");
        assertThat(refusal("data.json", "{\"rows\": []}")).contains("no JSON Feed");
        assertThat(refusal("broken.xml", "<rss><channel>")).contains("broken XML at line 1");
        assertThat(refusal("noise.rss", "\u0000\u0001 noise")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.mbox", "a.eml", "a.html", "a.txt", "a.xml", "a.json", "pipe"})
    void an_empty_file_is_refused_as_empty(String name) {
        assertThat(refusal(name, "")).isEqualTo("empty");
    }

    @Test
    void three_thousand_nested_tags_are_refused_not_a_stack_overflow() {
        String nested = "<a>".repeat(3_000) + "</a>".repeat(3_000);
        String feed = "<rss version=\"2.0\"><channel><title>t</title><item><title>x</title>" + nested
                + "</item></channel></rss>";

        assertThat(refusal("deep.xml", feed)).containsAnyOf("deep", "broken XML");
    }

    @Test
    void deeply_nested_json_is_refused() {
        String deep = "{\"version\":\"https://jsonfeed.org/version/1\",\"x\":" + "[".repeat(100_000) + "}";

        assertThat(refusal("deep.json", deep)).contains("broken JSON");
    }

    @Test
    void five_thousand_nested_multiparts_are_refused() {
        StringBuilder mail = new StringBuilder("Subject: bomb\nFrom: a@example.org\n");
        for (int i = 0; i < 5_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append("\n");
        }

        assertThat(refusal("bomb.eml", mail.toString())).contains("nested more than 20 deep");
    }

    @Test
    void five_thousand_nested_messages_are_refused() {
        String mail = "Subject: bomb\nContent-Type: message/rfc822\n\n".repeat(5_000);

        assertThat(refusal("bomb.eml", mail)).contains("nested more than 20 deep");
    }

    @Test
    void a_mail_of_too_many_parts_or_headers_is_refused() {
        String parts = "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(2_000);
        String headers = "Subject: x\n" + "X-H: y\n".repeat(200_000) + "\nbody";

        assertThat(refusal("parts.eml", parts)).contains("more than 1000 parts");
        assertThat(refusal("headers.eml", headers)).isNotBlank();
    }

    @Test
    void a_mail_of_20_megabytes_is_read_and_one_beyond_the_limit_refused() {
        String head = "Subject: big\nFrom: a@example.org\n\n";

        ReadResult.Read big = (ReadResult.Read) one("big.eml", head + "word\n".repeat(4 * 1024 * 1024));
        ReadResult.Refused huge = (ReadResult.Refused) one("huge.eml", head + "word\n".repeat(6 * 1024 * 1024));

        assertThat(big.edition().body().content()).hasSizeGreaterThan(20_000_000);
        assertThat(huge.why()).contains("larger than");
        assertThat(huge.raw()).hasSize(EditionReader.MAX_BYTES);
    }

    @Test
    void a_page_of_deep_tags_is_read() {
        ReadResult.Read page = (ReadResult.Read) one("deep.html", "<div>".repeat(100_000) + "news");

        assertThat(page.edition().body().content()).endsWith("news");
    }

    private static void assertSound(Edition edition, Path file) {
        assertThat(Json.read(Json.bytes(edition), Edition.class)).as("%s", file).isEqualTo(edition);
        assertThat(edition.publishedAt()).as("%s", file).isBeforeOrEqualTo(NOW);
        assertThat(edition.headers()).doesNotContainKeys("to", "cc", "delivered-to");
        assertThat(edition.publication().id()).isNotBlank();
        assertThat(edition.publication().title()).isNotBlank();
    }

    private List<ReadResult> read(Path file) throws IOException {
        List<ReadResult> results = new ArrayList<>();
        reader.read(file, SOURCE, NOW, results::add);
        return results;
    }

    private String refusal(String name, String content) {
        return ((ReadResult.Refused) one(name, content)).why();
    }

    private ReadResult one(String name, String content) {
        List<ReadResult> results = new ArrayList<>();
        try {
            reader.read(name, new ByteArrayInputStream(content.getBytes(UTF_8)), SOURCE, NOW, results::add);
        } catch (IOException e) {
            throw new AssertionError("a stream in memory does not break", e);
        }
        assertThat(results).hasSize(1);
        return results.getFirst();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
