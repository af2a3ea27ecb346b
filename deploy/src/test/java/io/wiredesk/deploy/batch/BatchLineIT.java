package io.wiredesk.deploy.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wiredesk.deploy.Letter;
import io.wiredesk.deploy.cli.CommandRun;
import io.wiredesk.deploy.cli.ExitCode;
import io.wiredesk.deploy.cli.Wiredesk;
import io.wiredesk.deploy.runtime.ChildJvm;
import io.wiredesk.schemas.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchLineIT {

    private static final String FERRY = "A passenger ferry carrying 212 people ran aground off Orrin Bay early on "
            + "Thursday after losing power to both engines, the coastguard said. Nobody was seriously hurt, and lifeboats "
            + "brought all passengers ashore within three hours.";
    private static final String MILL = "A tide mill that had not turned since 1931 ground its first flour on Friday, "
            + "and the baker next door sold out of loaves before noon.";

    /** As strange as an opaque id may be. */
    private static final List<String> IDS =
            List.of("1", "a b/c?d=e#f", "ümläut \uD83D\uDE00", "\"quoted\"\\\n\t", "../../etc", "x".repeat(5_000));

    @TempDir
    Path folder;

    @Test
    void editions_come_back_as_stories_with_topics_and_clusters_and_twice_the_same() throws IOException {
        Path letters = Files.createDirectory(folder.resolve("letters"));
        Letter.of("Harbour Letter", "Two boats", "Ferry with 212 aboard runs aground", FERRY)
                .into(letters, "a.eml");
        Letter.of("Inland Letter", "One mill", "Tide mill turns again", MILL).into(letters, "b.eml");
        Letter.of("Lantern Post", "Copied", "Ferry with 212 aboard aground", FERRY)
                .into(letters, "c.eml");
        Path topics = Files.writeString(folder.resolve("topics.yaml"), "topics: [{label: Boats, any: [ferry]}]\n");
        String[] command = {
            "enrich", letters.toString(), folder.resolve("none.eml").toString(), "--topics", topics.toString()
        };

        CommandRun run = CommandRun.of(command);

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err()).contains("none.eml: there is no such file");
        List<JsonNode> stories = json(run.out().lines());
        assertThat(stories)
                .extracting(story -> story.path("publication").path("title").textValue())
                .containsExactly("Harbour Letter", "Inland Letter", "Lantern Post");
        JsonNode original = stories.getFirst();
        JsonNode copy = stories.getLast();
        assertThat(slugs(original)).contains("boats");
        assertThat(original.path("topics").path(0).path("because")).isNotEmpty();
        assertThat(cluster(original, "relation")).isEqualTo("lead");
        assertThat(cluster(copy, "relation")).isIn("exact", "near");
        assertThat(cluster(copy, "id")).isEqualTo(cluster(original, "id"));
        assertThat(cluster(copy, "copyGroup")).isEqualTo(cluster(original, "copyGroup"));
        assertThat(cluster(copy, "of")).isEqualTo(original.path("id").textValue());
        assertThat(copy.path("cluster").path("because")).isNotEmpty();
        assertThat(copy.path("cluster").path("score").isNumber()).isTrue();
        assertThat(cluster(stories.get(1), "id")).isNotEqualTo(cluster(original, "id"));

        assertThat(CommandRun.of(command)).isEqualTo(run);
    }

    @Test
    void stories_already_cut_come_back_once_each_in_order_whichever_way_they_come() throws Exception {
        Path first = Files.write(folder.resolve("first.ndjson"), lines(0, 3));
        Path second = Files.write(
                folder.resolve("second.ndjson"),
                Stream.concat(
                                Stream.of("{\"id\":\"broken\"", line("large", "word ".repeat(2_300_000))),
                                lines(3, 6).stream())
                        .toList());
        Path empty = Files.createFile(folder.resolve("empty.ndjson"));
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        CommandRun run = CommandRun.of("enrich", "--stories", first.toString(), empty.toString(), second.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err())
                .hasLineCount(2)
                .contains("second.ndjson, line 1: not a JSON object", "second.ndjson, line 2: is larger than");
        assertThat(json(run.out().lines()))
                .allSatisfy(story -> {
                    assertThat(story.path("topics").isArray()).isTrue();
                    assertThat(cluster(story, "id")).isNotBlank();
                })
                .extracting(story -> story.path("id").textValue())
                .containsExactlyElementsOf(IDS);

        try (ChildJvm child = ChildJvm.start(Wiredesk.class, "enrich", "--stories", "-", pipe.toString())) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> copy(second, pipe));
            try (var input = child.input()) {
                Files.copy(first, input);
            }
            assertThat(child.lines()).isEqualTo(run.out().lines().toList());
            assertThat(child.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
            writing.join();
        }
    }

    @Test
    void of_nothing_comes_nothing() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.ndjson"));

        assertThat(CommandRun.of("enrich", "--stories", empty.toString()))
                .isEqualTo(new CommandRun(ExitCode.DONE, "", ""));
    }

    @Test
    void a_long_read_that_is_larger_as_a_story_than_as_an_edition_is_no_end_of_it() throws IOException {
        Path letters = Files.createDirectory(folder.resolve("letters"));
        String longRead = "Of mills there is much to tell. ".repeat(200_000);
        Letter.deliver(
                Letter.of("Inland Letter", "All mills", "", "").mail("text/plain; charset=utf-8", longRead),
                letters,
                "a.eml");
        Letter.of("Inland Letter", "One mill", "Tide mill turns again", MILL).into(letters, "b.eml");

        CommandRun run = CommandRun.of("enrich", letters.toString());

        assertThat(json(run.out().lines()))
                .extracting(story -> story.path("headline").textValue())
                .contains("Tide mill turns again");
    }

    @Test
    void topics_with_mistakes_are_refused_with_their_places_before_anything_starts() throws IOException {
        Path topics = Files.writeString(folder.resolve("topics.yaml"), "topics:\n  - label: Boats\n    quary: ferry\n");

        CommandRun run = CommandRun.of("enrich", folder.toString(), "--topics", topics.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("topics.yaml, line 3, column 5", "did you mean \"query\"?");
        assertThat(CommandRun.of(
                                "enrich",
                                folder.toString(),
                                "--topics",
                                folder.resolve("none").toString())
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    private static List<String> lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> line(IDS.get(i), i % 2 == 0 ? FERRY : MILL))
                .toList();
    }

    private static String line(String id, String text) {
        ObjectNode story = Json.MAPPER.createObjectNode();
        story.put("id", id).put("headline", "").put("text", text).put("publishedAt", "2025-11-03T06:15:00Z");
        return story.toString();
    }

    private static void copy(Path from, Path to) {
        try (var out = Files.newOutputStream(to)) {
            Files.copy(from, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> slugs(JsonNode story) {
        return story.path("topics").findValuesAsText("slug");
    }

    private static String cluster(JsonNode story, String field) {
        return story.path("cluster").path(field).textValue();
    }

    private static List<JsonNode> json(Stream<String> lines) {
        return lines.map(line -> Json.read(line.getBytes(java.nio.charset.StandardCharsets.UTF_8), JsonNode.class))
                .toList();
    }
}
