package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.channel.Located;
import io.wiredesk.deploy.config.Golden;
import io.wiredesk.deploy.letters.Letter;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceDefinition.Kind;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.SourceStatus.Outcome;
import io.wiredesk.schemas.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RenderingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final List<SourceDefinition> DEFINITIONS = List.of(
            source("new", Kind.FEED, "Brand new"),
            source("letters", Kind.ARCHIVE, "Letters"),
            source("inbox", Kind.MAIL, null),
            source("the-weekly-gazette-of-a-town-with-a-name-ab12cd", Kind.FEED, null),
            source("tidy", Kind.FEED, "Tidy"),
            source("gone", Kind.FEED, null),
            source("zeitung", Kind.FEED, null));
    private static final Map<String, SourceStatus> STATUSES = Stream.of(
                    status("zeitung", Kind.FEED, Outcome.FAILED)
                            .detail("the server answers 503: come back later;\nif it goes on, the publisher has moved"
                                    + " and its address has to be changed: wiredesk sources change")
                            .failures(4)
                            .comes(Duration.ofHours(25), NOW.minusSeconds(86_400 * 3)),
                    status("letters", Kind.ARCHIVE, Outcome.STOPPED).counts(120, 2),
                    status("inbox", Kind.MAIL, Outcome.UPDATED)
                            .counts(3, 0)
                            .notices(
                                    "Harbour Letter waits for you to confirm the sign-up since 28 Feb",
                                    "one",
                                    "two",
                                    "three",
                                    "four"),
                    status("the-weekly-gazette-of-a-town-with-a-name-ab12cd", Kind.FEED, Outcome.UNCHANGED)
                            .comes(Duration.ofDays(7), NOW.minusSeconds(86_400 * 12))
                            .overdue(NOW.minusSeconds(86_400 * 4)),
                    status("tidy", Kind.FEED, Outcome.UPDATED)
                            .counts(1, 0)
                            .comes(Duration.ofDays(3), NOW.minusSeconds(7200)),
                    status("gone", Kind.FEED, Outcome.STOPPED)
                            .detail("the server answers 410: the feed is gone; remove it or give its new address"),
                    status("removed", Kind.FEED, Outcome.UPDATED))
            .map(Status::build)
            .collect(Collectors.toMap(SourceStatus::id, status -> status));

    @Test
    void what_needs_somebody_comes_first_with_what_to_do_below() throws IOException {
        List<String> table = SourceTable.of(SourceRow.of(DEFINITIONS, STATUSES), NOW, ZONE);

        Golden.check("cli/sources.txt", lines(table));
        assertThat(table).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void one_source_is_shown_with_all_there_is_to_know_but_its_address() throws IOException {
        SourceDefinition inbox = new SourceDefinition(
                "inbox",
                Kind.MAIL,
                "imaps://private-0815.example.org",
                null,
                Map.of("user", "me@example.org", "password", "0815", "folders", "INBOX,News"));
        SourceRow row = SourceRow.of(inbox, Optional.ofNullable(STATUSES.get("inbox")));
        SourceDetails details = SourceDetails.of(row, inbox);

        Golden.check("cli/source.txt", lines(details.lines(NOW, ZONE)));
        assertThat(Json.line(details)).doesNotContain("0815", "me@example.org");
        assertThat(details.withAddress(inbox).lines(NOW, ZONE))
                .contains("address    imaps://private-0815.example.org, user me@example.org")
                .noneMatch(line -> line.contains(" 0815"));
    }

    @Test
    void without_sources_it_says_how_to_add_one() {
        assertThat(SourceTable.of(List.of(), NOW, ZONE))
                .singleElement()
                .asString()
                .contains("sources add");
    }

    @Test
    void rows_of_sources_never_hold_an_address() {
        assertThat(SourceRow.of(DEFINITIONS, STATUSES).toString()).doesNotContain("private-0815");
    }

    @Test
    void a_habit_is_told_as_people_tell_it() {
        assertThat(Stream.of("PT55M", "PT13H", "PT26H", "P3D", "P6DT20H", "P15D", "P31D", "PT5H", "PT40M")
                        .map(Duration::parse)
                        .map(Habit::of))
                .containsExactly(
                        "hourly",
                        "twice a day",
                        "daily",
                        "every 3 days",
                        "weekly",
                        "fortnightly",
                        "monthly",
                        "every 5 hours",
                        "every 40 minutes");
    }

    @Test
    void a_day_is_named_as_near_as_it_is() {
        assertThat(Stream.of(
                                "2026-03-01T01:00:00Z",
                                "2026-02-24T12:00:00Z",
                                "2026-01-03T12:00:00Z",
                                "2025-12-31T12:00:00Z")
                        .map(Instant::parse)
                        .map(time -> Habit.day(time, NOW, ZONE)))
                .containsExactly("today", "Tue", "3 Jan", "31 Dec 2025");
    }

    @Test
    void dead_letters_are_a_line_each_cut_to_the_width_of_a_terminal() throws IOException {
        List<Letter> letters = List.of(
                letter(7, "ingest", "zeitung", -1, "the feed's document: no feed begins\nlike this"),
                letter(8, "split", "wiredesk.editions", 3, "nested too deeply, and more about it ".repeat(5)),
                letter(12, "split", "wiredesk.editions", 3, "nested too deeply"));

        Golden.check("cli/dead-letters.txt", lines(LetterTable.of(letters, NOW)));
        Golden.check("cli/dead-letters-count.txt", lines(LetterTable.counted(letters, NOW)));
        Golden.check("cli/dead-letter.txt", lines(LetterDetails.of(letters.getFirst(), NOW)));
    }

    @Test
    void nothing_in_a_dead_letter_can_command_the_terminal() {
        assertThat(LetterDetails.content("a\tb\r\n\u001b[2Jtrap\u202e".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a\tb\n\ufffd[2Jtrap\ufffd");
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

    private static Letter letter(long number, String stage, String origin, int partition, String why) {
        return new Letter(
                number,
                NOW.minusSeconds(7200 - number),
                "key",
                1234,
                stage,
                why,
                origin,
                partition,
                partition < 0 ? -1 : 42,
                "once wiredesk can read it: wiredesk dead-letters replay",
                partition < 0 ? "feed" : null);
    }

    private static Status status(String id, Kind kind, Outcome outcome) {
        return new Status(id, kind, outcome);
    }

    private static SourceDefinition source(String id, Kind kind, @org.jspecify.annotations.Nullable String title) {
        return new SourceDefinition(id, kind, "https://example.org/private-0815", title, Map.of());
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
