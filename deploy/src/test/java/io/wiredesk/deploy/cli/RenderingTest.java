package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.channel.Located;
import io.wiredesk.deploy.config.Golden;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceDefinition.Kind;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.SourceStatus.Outcome;
import io.wiredesk.schemas.Story;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RenderingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<SourceDefinition> DEFINITIONS = List.of(
            source("zeitung", Kind.FEED, null),
            source("letters", Kind.ARCHIVE, "Letters"),
            source("new", Kind.FEED, "Brand new"));
    private static final Map<String, SourceStatus> STATUSES = Map.of(
            "zeitung",
            new SourceStatus(
                    "zeitung",
                    Kind.FEED,
                    "Die Zeitung mit dem ziemlich langen, nie enden wollenden Namen",
                    NOW.minusSeconds(90),
                    Outcome.FAILED,
                    "the server answered 503;\ntried again later",
                    NOW.plusSeconds(3 * 3600),
                    4,
                    null,
                    null,
                    null,
                    null,
                    0,
                    0),
            "letters",
            new SourceStatus(
                    "letters",
                    Kind.ARCHIVE,
                    null,
                    NOW.minusSeconds(86_400 * 3),
                    Outcome.STOPPED,
                    null,
                    null,
                    0,
                    null,
                    null,
                    null,
                    null,
                    120,
                    2),
            "removed",
            new SourceStatus(
                    "removed", Kind.FEED, null, NOW, Outcome.UPDATED, null, null, 0, null, null, null, null, 1, 0));

    @Test
    void sources_are_a_table_with_one_line_each() throws IOException {
        Golden.check("cli/sources.txt", lines(SourceTable.of(SourceRow.of(DEFINITIONS, STATUSES), NOW)));
    }

    @Test
    void without_sources_it_says_how_to_add_one() {
        assertThat(SourceTable.of(List.of(), NOW)).singleElement().asString().contains("sources add");
    }

    @Test
    void rows_of_sources_never_hold_an_address() {
        assertThat(SourceRow.of(DEFINITIONS, STATUSES).toString()).doesNotContain("private-0815");
    }

    @Test
    void a_story_is_one_line() {
        Story story = Samples.story("Port reopens after storm", "weather", "economy-business");

        assertThat(StoryLine.of(story, ZoneId.of("Europe/Zurich")))
                .isEqualTo("2026-03-01 07:30  Harbour Letter  Port reopens after storm  [weather, economy-business]"
                        + "  https://example.org/port-reopens-after-storm");
    }

    @Test
    void nothing_in_a_story_can_command_the_terminal() {
        assertThat(StoryLine.of(Samples.story("A\u001b[2Jtrap\r\nand\u202e more"), ZoneId.of("UTC")))
                .startsWith("2026-03-01 06:30  Harbour Letter  A [2Jtrap and more  https:");
    }

    @Test
    void long_lists_of_editions_are_shortened() throws IOException {
        List<Located<EditionSummary>> editions = IntStream.range(0, 23)
                .mapToObj(day -> Samples.edition(Samples.HARBOUR, "Issue " + day, day))
                .map(edition -> new Located<>(edition.id(), 0, 0, EditionSummary.of(edition)))
                .toList();

        Golden.check("cli/editions.txt", lines(EditionList.of(editions)));
    }

    @Test
    void times_are_told_roughly() {
        assertThat(Words.relative(NOW.minusSeconds(59), NOW)).isEqualTo("59s ago");
        assertThat(Words.relative(NOW.plusSeconds(600), NOW)).isEqualTo("in 10m");
        assertThat(Words.relative(NOW.plusMillis(3), NOW)).isEqualTo("now");
        assertThat(Words.relative(NOW.plusSeconds(86_400 * 9), NOW)).isEqualTo("in 9d");
    }

    private static SourceDefinition source(String id, Kind kind, @org.jspecify.annotations.Nullable String title) {
        return new SourceDefinition(id, kind, "https://example.org/private-0815", title, Map.of());
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
