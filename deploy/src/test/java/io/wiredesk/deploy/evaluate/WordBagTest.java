package io.wiredesk.deploy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordBagTest {

    @Test
    void words_are_letters_and_numbers_in_lower_case() {
        assertThat(WordBag.of("The ÉTÉ of '69: the_end, x² ⅷ.").counts())
                .isEqualTo(Map.of("the", 2, "été", 1, "of", 1, "69", 1, "end", 1, "x²", 1, "ⅷ", 1));
    }

    @Test
    void of_chinese_and_japanese_every_character_is_a_word_unless_it_follows_a_letter() {
        assertThat(WordBag.of("灯塔かな v2灯").counts()).isEqualTo(Map.of("灯", 1, "塔", 1, "か", 1, "な", 1, "v2灯", 1));
    }

    @Test
    void an_address_is_no_word_up_to_any_blank() {
        assertThat(WordBag.of("see HTTPS://a.example/x?y=z\u00a0and www.b.example")
                        .counts())
                .isEqualTo(Map.of("see", 1, "and", 1));
    }

    @Test
    void f1_counts_a_repeated_word_as_often_as_both_repeat_it() {
        assertThat(WordBag.of("a a a b").f1(WordBag.of("a a c"))).isEqualTo(4.0 / 7, within(1e-12));
        assertThat(WordBag.of("").f1(WordBag.of("…"))).isOne();
        assertThat(WordBag.of("").f1(WordBag.of("a"))).isZero();
    }

    @Test
    void a_text_without_words_lies_within_nothing() {
        assertThat(WordBag.of("a b").within(WordBag.of("b c d"))).isEqualTo(0.5);
        assertThat(WordBag.of("").within(WordBag.of("b"))).isZero();
    }
}
