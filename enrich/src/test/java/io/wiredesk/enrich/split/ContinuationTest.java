package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"But it did not.", "That’s all.", "Doch der Hafen blieb zu.", "Cependant, rien.", "但没有人受伤。"})
    void words_that_point_back_begin_no_story(String text) {
        assertThat(Continuation.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Butter is dearer.", "“But” is a word.", "Dochte brennen länger.", "渡轮搁浅。", "", "42", "’"})
    void others_may(String text) {
        assertThat(Continuation.is(text)).isFalse();
    }
}
