package io.wiredesk.enrich.dedup;

import static io.wiredesk.enrich.dedup.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Membership.Relation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Edited copies. */
class NearTest {

    private static final String WIRE = "A ferry with ninety people on board ran aground off the old harbour on Sunday"
            + " morning. The coast guard sent three boats and a helicopter. Nobody was hurt, a spokeswoman said, and all"
            + " passengers were back on land by noon. Divers will look at the hull before two tugs try to pull it free"
            + " at the next high tide.";

    @Test
    void a_copy_with_another_beginning_and_some_other_words_is_near() {
        String copy = "HARBOUR CITY (Wire) – "
                + WIRE.replace("spokeswoman said", "speaker told us").replace("Divers will", "Experts are to");
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").headed("Ferry runs aground").saying(WIRE),
                told("b").headed("Stuck at sea").saying(copy));

        assertThat(pool.together("a", "b")).isTrue();
        assertThat(pool.membership("b").relation()).isEqualTo(Relation.NEAR);
        assertThat(pool.membership("b").of()).isEqualTo("a");
        assertThat(pool.membership("b").score()).isBetween(0.5, 0.99);
        assertThat(pool.membership("b").because()).first().asString().endsWith("% of the shorter text is in both");
    }

    @Test
    void an_excerpt_is_a_duplicate_of_the_whole() {
        PoolUnderTest pool =
                PoolUnderTest.of(told("a").saying(WIRE), told("b").saying(WIRE.substring(0, WIRE.indexOf(" Divers"))));

        assertThat(pool.together("a", "b")).isTrue();
        assertThat(pool.membership("b").score()).isEqualTo(1);
    }

    @Test
    void the_same_news_in_other_words_is_not_a_copy() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").headed("Ferry runs aground").saying(WIRE),
                told("b")
                        .headed("Ninety rescued from stranded ship")
                        .saying("Passengers of a ship that hit a sandbank near the port were brought ashore by rescuers"
                                + " on Sunday; engineers hope that it will float again once the water rises tonight."));

        assertThat(pool.together("a", "b")).isFalse();
    }

    @Test
    void short_texts_are_never_near() {
        String text = "A ferry with ninety people on board ran aground off the harbour";
        PoolUnderTest pool = PoolUnderTest.of(told("a").saying(text), told("b").saying(text + " on Sunday"));

        assertThat(pool.together("a", "b")).isFalse();
    }

    @Test
    void a_template_filled_with_other_numbers_tells_other_news() {
        PoolUnderTest football = PoolUnderTest.of(
                told("a").headed("Harbour beat Castle 2-1 at home").saying(WIRE),
                told("b").headed("Harbour beat Castle 3-1 at home").saying(WIRE));
        PoolUnderTest regatta = PoolUnderTest.of(
                told("a").headed("Regatta, day 2: calm").saying(WIRE),
                told("b").headed("Regatta, day 3: calm").saying(WIRE));

        assertThat(football.together("a", "b")).isFalse();
        assertThat(regatta.together("a", "b")).isFalse();
    }

    @Test
    void one_number_of_many_may_hold_a_typo() {
        String long1 = WIRE + " The 40 year old ship has 3 decks and carried 12 cars.";
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").saying(long1),
                told("b").saying(long1.replace("12 cars", "1Z cars").replace("said", "says")));

        assertThat(pool.together("a", "b")).isTrue();
    }

    @Test
    void one_publication_repeats_itself_so_only_nearly_all_words_count() {
        String half = "Weather for sailors: " + WIRE.substring(0, WIRE.length() / 2);
        String other = " Expect gusts from the west, showers towards the evening and a choppy sea around the northern"
                + " cape, with good visibility between the islands.";
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").by("coast").saying(half + other.substring(0, 90)),
                told("b").by("coast").saying(half + other.substring(90)),
                told("c").by("coast").saying(half + other.substring(90) + " Ahoy."));

        assertThat(pool.together("a", "b")).isFalse();
        assertThat(pool.together("b", "c")).isTrue();
    }

    @Test
    void scripts_without_spaces_are_compared_by_pairs_of_characters() {
        String text = "一艘载有九十人的渡轮周日早晨在老港口外搁浅，海岸警卫队派出三艘船和一架直升机，无人受伤，所有乘客中午前都已返回陆地，潜水员将检查船体。";
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").headed("渡轮搁浅").saying(text),
                told("b").headed("海上被困").saying("本报讯 " + text.replace("无人受伤", "没有人受伤")));

        assertThat(pool.together("a", "b")).isTrue();
    }

    @Test
    void copies_outside_the_window_are_news_again() {
        PoolUnderTest pool =
                PoolUnderTest.of(told("a").saying(WIRE), told("b").saying(WIRE).after(Duration.ofDays(15)));

        assertThat(pool.together("a", "b")).isFalse();
    }

    @Test
    void the_best_match_is_named_and_the_earliest_among_equals() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").saying(WIRE.replace("ninety", "many").replace("Nobody", "No one")),
                told("b").saying(WIRE),
                told("c").saying(WIRE),
                told("d").saying(WIRE));

        assertThat(pool.membership("d").of()).isEqualTo("b");
        assertThat(pool.clusterOf("d").lead()).isEqualTo("a");
    }
}
