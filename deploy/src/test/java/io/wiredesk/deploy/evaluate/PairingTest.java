package io.wiredesk.deploy.evaluate;

import static io.wiredesk.deploy.evaluate.Items.headed;
import static io.wiredesk.deploy.evaluate.Items.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairingTest {

    @Test
    void the_best_pair_goes_first() {
        Item near = story("a b c d e f");
        Item same = story("a b c d e");
        Item gold = story("a b c d e");

        Pairing pairing = Pairing.of(List.of(near, same), List.of(gold));

        assertThat(pairing.pairs()).containsExactly(new Pairing.Pair(same, gold, 1));
        assertThat(pairing.unmatched()).containsExactly(near);
        assertThat(pairing.missed()).isEmpty();
    }

    @Test
    void of_equals_those_that_stand_nearest_are_a_pair() {
        Item again = story("a b c");
        List<Item> gold = List.of(story("x y z"), again);

        assertThat(Pairing.of(List.of(story("p q r"), story("a b c"), story("a b c")), gold)
                        .unmatched())
                .extracting(Item::text)
                .containsExactly("p q r", "a b c");
    }

    @Test
    void the_same_words_cut_at_another_place_are_no_pair() {
        Pairing pairing = Pairing.of(List.of(story("a b c d e f g h")), List.of(story("a b c d"), story("e f g h i")));

        assertThat(pairing.pairs()).hasSize(1);
        assertThat(Pairing.of(List.of(story("a b c d e f g h i j k")), List.of(story("a b c d"), story("e f g h")))
                        .pairs())
                .isEmpty();
    }

    @Test
    void a_headline_counts_once_where_the_text_opens_with_it() {
        assertThat(headed("Two boats.", "two boats sink").words()).isEqualTo(WordBag.of("two boats sink"));
        assertThat(headed("Boats", "two boats sink").words()).isEqualTo(WordBag.of("boats two boats sink"));
    }
}
