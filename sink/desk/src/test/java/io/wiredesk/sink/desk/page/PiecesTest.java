package io.wiredesk.sink.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.sink.desk.Newsroom;
import io.wiredesk.sink.desk.html.WebLink;
import io.wiredesk.sink.desk.store.Page;
import io.wiredesk.sink.desk.store.Telling;
import io.wiredesk.sink.desk.web.LocalPath;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Now NOW = new Now(NOON, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "PT20S, just now",
        "PT59M, 59 min ago",
        "PT23H, 23 h ago",
        "P2D, Sat 12:00",
        "P30D, 31 Jan",
        "P365D, 2 Mar 2025",
        "PT-25M, in 25 min",
        "PT-5H, in 5 h"
    })
    void times_are_told_as_one_says_them(Duration ago, String words) {
        assertThat(Moment.of(NOON.minus(ago), NOW).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//evil.example",
                "/local",
                "http:",
                "https://a b/",
                "file:///etc"
            })
    void only_the_web_becomes_a_link(@Nullable String address) {
        assertThat(WebLink.of(address)).isNull();
    }

    @Test
    void a_link_says_where_it_leads() {
        assertThat(WebLink.of("https://www.Example.org/a?b=c"))
                .isEqualTo(new WebLink("https://www.Example.org/a?b=c", "example.org"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "/a\r\nSet-Cookie: x",
                "/a b",
                "/a\\b"
            })
    void a_form_leads_back_to_this_desk_only(@Nullable String wanted) {
        assertThat(LocalPath.of(wanted)).isEqualTo("/");
    }

    @Test
    void a_form_leads_back_to_where_it_stood() {
        assertThat(LocalPath.of("/topics/science?after=x")).isEqualTo("/topics/science?after=x");
    }

    @Test
    void what_is_followed_fits_into_its_cookie() {
        Follows follows = Follows.none();
        for (int i = 0; i < 500; i++) {
            follows = follows.with("a-topic-with-a-long-name-" + i);
        }

        assertThat(follows.cookie().length()).isLessThan(4000);
        assertThat(Follows.parse(follows.cookie())).isEqualTo(follows);
        assertThat(Follows.parse("science.<script>..UPPER.a b").slugs()).containsExactly("science");
        assertThat(Follows.none().with("science").without("science").isEmpty()).isTrue();
    }

    @Test
    void narrower_topics_stand_under_their_wider_one() {
        TopicsPage page = TopicsPage.of(new Newsroom(NOON).topics(), Follows.parse("fisheries"), NOW);

        assertThat(page.groups())
                .filteredOn(group -> group.head().slug().equals("environment"))
                .singleElement()
                .satisfies(group ->
                        assertThat(group.members()).extracting(TopicRow::slug).containsExactly("fisheries"));
        assertThat(page.followed()).extracting(TopicRow::label).containsExactly("Fisheries");
    }

    @Test
    void a_source_says_what_is_wrong_with_it() {
        SourcesPage page = SourcesPage.of(new Newsroom(NOON).sources(), 0, NOW);

        assertThat(page.summary()).isEqualTo("5 sources, 2 in trouble.");
        assertThat(page.rows())
                .extracting(SourceRow::words)
                .containsExactly(
                        "Failing, 4 tries in a row", "Edition missing, expected 9 h ago", "Well", "Well", "Finished");
        assertThat(page.asking()).extracting(SourceRow::title).containsExactly("Newsletter inbox");
    }

    @Test
    void a_watched_folder_is_not_said_to_be_asked_again_at_some_time() {
        SourceRow row = SourceRow.of(
                source(SourceDefinition.Kind.ARCHIVE, SourceStatus.Outcome.UPDATED, NOON.minusSeconds(530)), NOW);

        assertThat(row.isWatched()).isTrue();
        assertThat(row.nextPoll()).isNull();
    }

    @Test
    void a_source_that_stopped_before_its_end_is_in_trouble() {
        SourceStatus gone = source(SourceDefinition.Kind.FEED, SourceStatus.Outcome.STOPPED, null);

        assertThat(SourcesPage.of(List.of(gone), 0, NOW).summary()).isEqualTo("1 source, 1 in trouble.");
    }

    private static SourceStatus source(
            SourceDefinition.Kind kind, SourceStatus.Outcome outcome, @Nullable Instant nextPoll) {
        return new SourceStatus(
                "mail",
                kind,
                "Mail",
                NOON.minusSeconds(540),
                outcome,
                null,
                nextPoll,
                0,
                null,
                NOON.minusSeconds(600),
                null,
                null,
                1,
                0);
    }

    @Test
    void sources_say_how_many_editions_could_not_be_read_apart() {
        assertThat(SourcesPage.of(List.of(), 0, NOW).unsure()).isNull();
        assertThat(SourcesPage.of(List.of(), 1, NOW).unsure())
                .isEqualTo("1 edition stayed one story, as it could not be read apart.");
        assertThat(SourcesPage.of(List.of(), 1200, NOW).unsure())
                .isEqualTo("1,200 editions stayed one story each, as they could not be read apart.");
    }

    @Test
    void an_edition_that_could_not_be_read_apart_says_why_and_where_it_is() {
        Telling story = new Newsroom(NOON).clusters().getFirst().tellings().getFirst();
        Telling unsure = new Telling(story.story().warned("12 of 100"), story.membership());

        UnsurePage page = UnsurePage.of(new Page<>(List.of(unsure), "a b"), 61, NOW);

        assertThat(page.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.why()).isEqualTo("12 of 100");
            assertThat(entry.headline().href())
                    .isEqualTo("/stories/" + story.story().id());
            assertThat(entry.edition()).isEqualTo(story.story().edition().title());
        });
        assertThat(page.older()).startsWith("/sources/unsure?after=a").doesNotContain(" ");
    }

    @Test
    void a_dead_letter_says_how_to_look_at_it() {
        PipelinePage page = PipelinePage.of(new Newsroom(NOON).pipeline(), NOW);

        assertThat(page.letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.command()).isEqualTo("wiredesk dead-letters show 17"));
        assertThat(page.figures()).extracting(PipelinePage.Figure::value).containsExactly("140 ms", "1.3 s", "3");
        assertThat(page.flows()).extracting(PipelinePage.Flow::share).contains(100, 12);
    }
}
