package io.wiredesk.deploy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Publication;
import io.wiredesk.schemas.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Made-up pieces beside made-up gold; {@code figures.json} is what the reference implementation makes of them. */
class MeasureTest {

    private static final Path RESOURCES = Path.of("src/test/resources/io/wiredesk/deploy/evaluate");

    @Test
    void every_measure_is_that_of_the_reference() throws IOException {
        Figures.same(
                SplitFigures.of(evaluation()),
                Json.MAPPER.readTree(Files.readAllBytes(RESOURCES.resolve("figures.json"))));
    }

    @Test
    void an_edition_without_pieces_counts_nothing_and_the_worst_come_first() throws IOException {
        List<Evaluation.Result> worst = evaluation().worst(2);

        assertThat(worst)
                .extracting(result -> result.matching().gold().toString())
                .containsExactly("harbour-letter/2", "lantern-weekly/1");
        assertThat(worst.getFirst().scores().value(Measure.F1)).isZero();
        assertThat(worst.getFirst().scores().value(Measure.HEADLINE)).isNaN();
    }

    private static Evaluation evaluation() throws IOException {
        return Evaluation.of(
                Rendition.HTML,
                GoldFiles.in(RESOURCES.resolve("corpus")).stream()
                        .map(edition -> new ReadEdition(edition, edition.file("html"), pieces(edition))));
    }

    private static List<Story> pieces(GoldEdition edition) {
        try (Stream<String> lines = Files.lines(RESOURCES.resolve("pieces.ndjson"))) {
            return lines.map(MeasureTest::json)
                    .filter(line -> line.path("file").asText().endsWith(edition + ".html"))
                    .map(MeasureTest::story)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static Story story(JsonNode line) {
        String source = line.path("source").path("name").textValue();
        return new Story(
                "id",
                new Story.EditionRef("edition", "", null, -1, -1),
                new Publication("letter", "Letter", null),
                0,
                kind(line.path("kind").textValue()),
                line.path("section").textValue(),
                line.path("headline").textValue(),
                line.path("text").textValue(),
                "",
                null,
                StreamSupport.stream(line.path("links").spliterator(), false)
                        .map(link -> link.path("url").textValue())
                        .map(url -> new Story.Link(url, url, ""))
                        .toList(),
                attribution(source),
                null,
                Instant.EPOCH,
                null,
                List.of(),
                "",
                0);
    }

    private static Story.@Nullable Attribution attribution(@Nullable String source) {
        return source == null ? null : new Story.Attribution(source, null);
    }

    private static Story.Kind kind(String name) {
        return Arrays.stream(Story.Kind.values())
                .filter(kind -> kind.wireName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
