package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HabitsTest {

    private static final String PROMO = "Tell a friend about the Harbour Letter.";

    @Test
    void nothing_is_repeated_before_the_second_edition() {
        assertThat(Habits.NONE.repeats(PROMO)).isFalse();
        assertThat(Habits.NONE.learn("e1", List.of(PROMO)).repeats(PROMO)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Issue 12                              | Issue 13
            No. 9, 3 copies                       | No. 10, 12 copies
            Monday, 2 November 2026               | Tuesday, 3 November 2026
            May 31st, 2026                        | June 1st, 2026
            lundi 2 novembre 2026                 | mardi 1 décembre 2026
            2. Nov. 2026                          | 14. Dez. 2026
            2026年11月2日                          | 2026年12月13日
            1,200 readers                         | 950 readers
            READ  ONLINE »                        | Read online
            Sub\u00adscribe                       | Subscribe
            Ad                                    | AD
            """)
    void words_are_the_same_but_for_case_signs_numbers_and_dates(String before, String now) {
        assertThat(Habits.NONE.learn("e1", List.of(before)).repeats(now)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Ad, Art", "Issue 12, Issues 12", "She may go, She june go", "Ferry aground, Ferry afloat", "…, ★"})
    void other_words_are_not_the_same(String before, String now) {
        assertThat(Habits.NONE.learn("e1", List.of(before)).repeats(now)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1,2,true", "1,3,false", "2,4,true", "4,8,true", "3,8,false"})
    void half_of_the_editions_must_have_held_it(int held, int known, boolean repeats) {
        assertThat(series(known, held).repeats(PROMO)).isEqualTo(repeats);
    }

    @Test
    void what_was_given_up_eight_editions_ago_is_no_habit() {
        Habits habits = learn(series(8, 8), 8, 16, "Other words");

        assertThat(habits.repeats(PROMO)).isFalse();
        assertThat(habits.repeats("Other words")).isTrue();
    }

    @Test
    void an_edition_read_again_counts_once_and_not_for_itself() {
        Habits once = Habits.NONE.learn("e1", List.of(PROMO));

        assertThat(once.learn("e1", List.of("Corrected."))).isEqualTo(once);
        assertThat(once.before("e1")).isEqualTo(Habits.NONE);
        assertThat(once.before("e2")).isEqualTo(once);
    }

    @Test
    void one_of_the_last_eight_is_read_again_by_what_stood_before_it() {
        Habits then = series(20, 20);
        Habits now = learn(then, 20, 28, "Other words");

        assertThat(now.before("e20").repeats(PROMO)).isTrue();
        assertThat(now.before("e20").repeats("Other words")).isFalse();
        assertThat(now.before("e20").editions()).endsWith("e18", "e19").hasSize(Habits.ASKED);
    }

    @Test
    void a_forgotten_edition_leaves_nothing() {
        Habits first = Habits.NONE.learn("e1", List.of(PROMO, "One"));
        Habits both = first.learn("e2", List.of(PROMO, "Two"));

        assertThat(both.without("e2")).isEqualTo(first);
        assertThat(both.without("e1")).isEqualTo(Habits.NONE.learn("e2", List.of(PROMO, "Two")));
        assertThat(both.without("e1").without("e2")).isEqualTo(Habits.NONE);
        assertThat(both.without("e3")).isEqualTo(both);
    }

    @Test
    void they_stay_small_whatever_is_learnt() {
        Habits habits = Habits.NONE;
        for (int edition = 0; edition < 100; edition++) {
            habits = habits.learn("e" + edition, numbered(edition, 2_000));
        }

        assertThat(habits.editions()).hasSize(Habits.EDITIONS).endsWith("e98", "e99");
        assertThat(habits.blocks()).hasSize(Habits.BLOCKS);
        assertThat(Json.bytes(habits)).hasSizeLessThan(6_000);
    }

    @Test
    void of_too_much_the_ends_are_kept_and_what_was_seen_more_often() {
        List<String> large = Stream.of(Stream.of("Masthead"), numbered(1, 1_000).stream(), Stream.of(PROMO))
                .flatMap(blocks -> blocks)
                .toList();
        assertThat(List.of("Masthead", PROMO)).allMatch(Habits.NONE.learn("e1", large)::repeats);

        Habits seenTwice = Habits.NONE
                .learn("e1", List.of(PROMO))
                .learn("e2", List.of(PROMO))
                .learn("e3", numbered(3, 1_000));
        assertThat(seenTwice.repeats(PROMO)).isTrue();
    }

    @Test
    void the_order_of_learning_decides_and_nothing_else() {
        assertThat(Json.line(series(12, 9))).isEqualTo(Json.line(series(12, 9)));
    }

    @Test
    void the_stored_form_is_fixed() {
        Habits habits = Habits.NONE.learn("e1", List.of(PROMO, "Ad 7")).learn("e2", List.of(PROMO));
        String stored = "{\"editions\":[\"e1\",\"e2\"],\"blocks\":{\"k2nknbjk850t\":3,\"1v6u0opwc4zue\":1}}";

        assertThat(Json.line(habits)).isEqualTo(stored);
        assertThat(Json.read(stored.getBytes(StandardCharsets.UTF_8), Habits.class))
                .isEqualTo(habits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "—", "***"})
    void blocks_without_words_are_never_repeated(String nothing) {
        assertThat(Habits.NONE.learn("e1", List.of(nothing)).repeats(nothing)).isFalse();
    }

    /** Editions e0, e1, …, of which the first ones held the promo. */
    private static Habits series(int known, int held) {
        Habits habits = learn(Habits.NONE, 0, held, PROMO);
        return learn(habits, held, known, "Something else");
    }

    private static Habits learn(Habits habits, int from, int to, String block) {
        Habits learnt = habits;
        for (int i = from; i < to; i++) {
            learnt = learnt.learn("e" + i, Collections.nCopies(2, block));
        }
        return learnt;
    }

    /** Blocks that no other edition has. */
    private static List<String> numbered(int edition, int blocks) {
        return IntStream.range(0, blocks)
                .mapToObj(i -> "News " + letters(edition) + " " + letters(i))
                .toList();
    }

    private static String letters(int number) {
        return Integer.toString(number, 26)
                .chars()
                .mapToObj(c -> Character.toString('a' + Character.digit(c, 26)))
                .reduce("", String::concat);
    }
}
