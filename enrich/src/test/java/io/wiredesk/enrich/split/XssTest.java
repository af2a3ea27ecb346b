package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wiredesk.schemas.Story;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fault 31 of docs/faults.md: whatever an edition holds, a story's HTML holds words, and links to the web. */
class XssTest {

    private static final String VECTORS = "xss/vectors.txt";
    private static final String GOLDEN = "xss/golden.txt";

    static List<String> vectors() throws IOException {
        return lines(VECTORS);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void nothing_that_runs_or_fetches_survives(String vector) {
        Harmless.check(html(vector.replace("\\n", "\n").replace("\\0", "\0")), vector);
    }

    @Test
    void what_comes_out_is_frozen() throws IOException {
        List<String> out = vectors().stream()
                .map(vector ->
                        html(vector.replace("\\n", "\n").replace("\\0", "\0")).replace("\n", "\\n"))
                .toList();

        assertThat(out).containsExactlyElementsOf(lines(GOLDEN));
    }

    @Test
    void there_are_enough_vectors() throws IOException {
        assertThat(vectors()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @Test
    void no_feed_of_the_hostile_corpus_gets_anything_through() throws IOException {
        Optional<Path> feeds = Shared.folder("corpora/hostile/feeds");
        assumeTrue(feeds.isPresent(), "no development corpora beside the project");

        try (Stream<Path> files = Files.walk(feeds.orElseThrow()).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                for (String content : contents(Files.readAllBytes(file))) {
                    Harmless.check(html(content), file.toString());
                }
            }
        }
    }

    /** The file as it is, and with its escaped markup as a feed reader would have it. */
    private static List<String> contents(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.UTF_8);
        return List.of(
                raw,
                org.jsoup.parser.Parser.unescapeEntities(raw, false)
                        .replace("<![CDATA[", "")
                        .replace("]]>", ""));
    }

    private static String html(String content) {
        List<String> html = new ArrayList<>();
        EditionSplitter.split(Editions.html("Nasty", content)).pieces().stream()
                .map(Story::html)
                .forEach(html::add);
        return String.join("", html);
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = XssTest.class.getResourceAsStream(resource)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        }
    }
}
