package io.wiredesk.deploy.demo;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.config.Golden;
import io.wiredesk.deploy.demo.Newsletter.Arrival;
import io.wiredesk.enrich.split.EditionSplitter;
import io.wiredesk.enrich.tag.TopicsFile;
import io.wiredesk.ingest.archive.EditionReader;
import io.wiredesk.ingest.archive.ReadResult;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes with the demo: enough of every make, and nothing that exists. */
class MaterialTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Pattern HOST = Pattern.compile("(?:https?://|[\\w.+-]@)([\\w.-]+\\w)");
    private static final Pattern NAMESPACE =
            Pattern.compile("http://(?:www\\.w3\\.org|purl\\.org)/[^\"]*|https://jsonfeed\\.org/version/1\\.1");

    static List<Newsletter> newsletters() {
        return Newsletter.all();
    }

    @Test
    void there_are_newsletters_of_every_make_and_in_three_languages() {
        assertThat(newsletters()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(newsletters()).extracting(Newsletter::id).doesNotHaveDuplicates();
        assertThat(newsletters()).extracting(Newsletter::make).doesNotHaveDuplicates();
        assertThat(newsletters()).extracting(Newsletter::arrival).contains(Arrival.values());
        assertThat(newsletters()).extracting(Newsletter::ending).contains("eml", "rss", "atom", "json");
        assertThat(newsletters()).extracting(Newsletter::language).contains("en", "de", "zh");
    }

    @ParameterizedTest
    @MethodSource("newsletters")
    void every_file_can_be_read_and_holds_as_many_editions_as_the_list_says(Newsletter newsletter) {
        assertThat(numbers())
                .allSatisfy(number -> assertThat(editions(newsletter, number))
                        .hasSize(newsletter.entries())
                        .allSatisfy(edition ->
                                assertThat(edition.publication().title()).isEqualTo(newsletter.title())));
    }

    @ParameterizedTest
    @MethodSource("newsletters")
    void its_editions_are_spread_over_the_fortnight_that_ends_now(Newsletter newsletter) {
        List<Instant> newest = numbers()
                .map(number -> editions(newsletter, number).stream()
                        .map(Edition::publishedAt)
                        .max(Instant::compareTo)
                        .orElseThrow())
                .toList();

        assertThat(newest).isSorted().doesNotHaveDuplicates();
        assertThat(all(newsletter))
                .allSatisfy(edition -> assertThat(edition.publishedAt()).isBetween(daysAgo(14), NOW));
        assertThat(newest.getLast()).isAfter(daysAgo(1));
    }

    @ParameterizedTest
    @MethodSource("newsletters")
    void nothing_in_it_is_an_address_of_somebody_who_exists(Newsletter newsletter) {
        assertThat(numbers().map(number -> newsletter.edition(number, NOW)))
                .allSatisfy(
                        text -> assertThat(HOST.matcher(NAMESPACE.matcher(text).replaceAll(""))
                                        .results()
                                        .map(host -> host.group(1)))
                                .allMatch(host -> host.endsWith(".example") || host.equals("example.com")));
    }

    @Test
    void no_date_is_left_to_be_filled_in() {
        assertThat(newsletters().stream()
                        .flatMap(newsletter -> numbers().map(number -> newsletter.edition(number, NOW))))
                .noneMatch(text -> text.contains("{{"));
    }

    @Test
    void the_topics_can_be_used() {
        Set<String> builtIn = Set.of("arts", "economy", "health", "science-technology", "sport");

        assertThat(TopicsFile.read(Material.text("topics.yaml"), builtIn)).isInstanceOf(TopicsFile.Topics.class);
    }

    /** How the editions are read apart, for people to look at: headlines, and the kinds of what was set aside. */
    @Test
    void the_editions_are_cut_as_they_were() throws IOException {
        Golden.check(
                "demo/headlines.txt",
                newsletters().stream().map(MaterialTest::outline).collect(joining("\n")));
    }

    private static String outline(Newsletter newsletter) {
        return numbers()
                .map(number -> newsletter.title() + ", " + number + "\n"
                        + editions(newsletter, number).stream()
                                .flatMap(edition -> EditionSplitter.split(edition).pieces().stream())
                                .map(MaterialTest::line)
                                .collect(joining()))
                .collect(joining("\n"));
    }

    private static String line(Story piece) {
        boolean story = piece.kind() == Story.Kind.STORY;
        return "  " + (story ? piece.headline() : "(" + piece.kind().wireName() + ")") + "\n";
    }

    private static Stream<Integer> numbers() {
        return IntStream.rangeClosed(1, Newsletter.EDITIONS).boxed();
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private static List<Edition> all(Newsletter newsletter) {
        return numbers()
                .flatMap(number -> editions(newsletter, number).stream())
                .toList();
    }

    private static List<Edition> editions(Newsletter newsletter, int number) {
        List<Edition> editions = new ArrayList<>();
        byte[] file = newsletter.edition(number, NOW).getBytes(StandardCharsets.UTF_8);
        try {
            new EditionReader()
                    .read(
                            number + "." + newsletter.ending(),
                            new ByteArrayInputStream(file),
                            new Edition.Source("archive", "demo"),
                            NOW,
                            result -> editions.add(edition(result)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return editions;
    }

    private static Edition edition(ReadResult result) {
        assertThat(result).isInstanceOf(ReadResult.Read.class);
        return ((ReadResult.Read) result).edition();
    }
}
