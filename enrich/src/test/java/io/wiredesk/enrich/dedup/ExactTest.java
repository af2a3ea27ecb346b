package io.wiredesk.enrich.dedup;

import static io.wiredesk.enrich.dedup.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Membership.Relation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Same page, same words, same headline. */
class ExactTest {

    private static final String PAGE = "https://harbour.example/2026/03/ferry-runs-aground";

    @Test
    void stories_about_one_page_are_one_in_any_language() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").headed("Ferry runs aground off the harbour").about(PAGE),
                told("b").headed("Fähre läuft vor dem Hafen auf Grund").about(PAGE + "?utm_source=mail#top"));

        assertThat(pool.together("a", "b")).isTrue();
        assertThat(pool.membership("b").relation()).isEqualTo(Relation.EXACT);
        assertThat(pool.membership("b").of()).isEqualTo("a");
        assertThat(pool.membership("b").score()).isEqualTo(1);
        assertThat(pool.membership("b").because()).containsExactly("links to the same page");
    }

    @Test
    void the_only_link_of_a_story_says_what_it_is_about() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").headed("Ferry aground").about(PAGE),
                told("b").headed("Stuck").linking(PAGE));

        assertThat(pool.together("a", "b")).isTrue();
    }

    @Test
    void one_of_several_links_says_nothing() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").headed("Ferry aground").about(PAGE),
                told("b").headed("Our week at sea").linking(PAGE, "https://sea.example/1"));

        assertThat(pool.together("a", "b")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://harbour.example",
                "https://harbour.example/",
                "https://harbour.example/news",
                "https://harbour.example/blog/",
                "https://harbour.example/index.html",
                "https://harbour.example/politics/live/2026/mar/02/parliament-latest",
                "https://harbour.example/news/live-blog-storm",
            })
    void a_page_that_changes_by_the_day_is_no_evidence(String page) {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").headed("Ferry aground").about(page),
                told("b").headed("New mayor").about(page));

        assertThat(pool.together("a", "b")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://video.example/dQw4w9WgXcQ",
                "https://harbour.example/ferry-runs-aground-off-the-harbour",
                "https://video.example/watch?v=4",
                "https://comic.example/3141",
            })
    void a_short_address_can_name_one_page(String page) {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").headed("Ferry aground").about(page),
                told("b").headed("Stuck").about(page));

        assertThat(pool.together("a", "b")).isTrue();
    }

    @Test
    void a_page_that_very_many_link_to_is_an_index() {
        PoolUnderTest pool = new PoolUnderTest();
        for (int i = 0; i <= DedupSettings.DEFAULT.maxPerTarget(); i++) {
            pool.put(told("s" + i).headed("Item " + i).about(PAGE));
        }
        pool.put(told("late").headed("Another thing").about(PAGE));

        assertThat(pool.clusterOf("late").size()).isEqualTo(1);
    }

    @Test
    void one_publication_linking_to_one_page_again_tells_something_new() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").by("jobs").headed("Cook wanted on the ferry").about(PAGE),
                told("b").by("jobs").headed("Pilot wanted in the harbour").about(PAGE));

        assertThat(pool.together("a", "b")).isFalse();
    }

    @Test
    void one_publication_repeating_a_page_and_half_of_the_words_sends_an_update() {
        String start = "The ferry that ran aground on Sunday morning with ninety people on board";
        PoolUnderTest pool = PoolUnderTest.of(
                told("a")
                        .by("coast")
                        .saying(start + " is still stuck, its owner says")
                        .about(PAGE),
                told("b")
                        .by("coast")
                        .saying(start + " was pulled free by two tugs at noon")
                        .about(PAGE));

        assertThat(pool.together("a", "b")).isTrue();
    }

    @Test
    void the_same_words_are_one_story_whatever_case_and_punctuation() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").headed("Ferry aground").saying("All ninety passengers are safe, police say."),
                told("b").headed("FERRY AGROUND").saying("All ninety passengers are safe – police say"));

        assertThat(pool.together("a", "b")).isTrue();
        assertThat(pool.membership("b").relation()).isEqualTo(Relation.EXACT);
    }

    @Test
    void a_text_that_repeats_its_headline_has_the_same_words() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").headed("Ferry aground").saying("All ninety passengers are safe, police say."),
                told("b").headed("Ferry aground").saying("Ferry aground. All ninety passengers are safe, police say."));

        assertThat(pool.together("a", "b")).isTrue();
    }

    @Test
    void a_few_equal_words_are_no_evidence() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").headed("More").saying("Read on here"),
                told("b").headed("More").saying("Read on here"));

        assertThat(pool.together("a", "b")).isFalse();
    }

    @Test
    void the_same_long_headline_in_two_publications_is_one_story() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").headed("Ferry runs aground off the harbour").saying("Tugs are on their way."),
                told("b").headed("Ferry Runs Aground off the Harbour!").saying("Ninety on board."));

        assertThat(pool.together("a", "b")).isTrue();
        assertThat(pool.membership("b").score()).isEqualTo(0.9);
    }

    @Test
    void the_same_short_headline_is_not() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").headed("Quote of the day").saying("Better late than never."),
                told("b").headed("Quote of the day").saying("Home is where the ship is."));

        assertThat(pool.together("a", "b")).isFalse();
    }

    @Test
    void a_column_is_not_a_duplicate_of_its_last_instalment() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a")
                        .by("coast")
                        .headed("What we learned in port this week")
                        .saying("Ropes fray."),
                told("b")
                        .by("coast")
                        .headed("What we learned in port this week")
                        .saying("Gulls cannot count.")
                        .after(Duration.ofDays(7)));

        assertThat(pool.together("a", "b")).isFalse();
    }

    @Test
    void stories_of_unknown_publications_are_not_of_one_publication() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").by("").headed("Ferry runs aground off the harbour"),
                told("b").by("").headed("Ferry runs aground off the harbour"),
                told("c").by("").headed("Stuck").about(PAGE),
                told("d").by("").headed("Aground").about(PAGE));

        assertThat(pool.together("a", "b")).isTrue();
        assertThat(pool.together("c", "d")).isTrue();
    }

    @Test
    void news_repeats_itself_outside_the_window() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").headed("Ferry aground").about(PAGE),
                told("b").headed("Stuck").about(PAGE).after(Duration.ofDays(14)),
                told("c").headed("On the rocks").about(PAGE).after(Duration.ofDays(29)));

        assertThat(pool.together("a", "b")).isTrue();
        assertThat(pool.together("b", "c")).isFalse();
    }
}
