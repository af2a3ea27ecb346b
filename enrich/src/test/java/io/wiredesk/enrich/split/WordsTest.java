package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One, two – three. | 3",
                "It's 3.5 per-cent | 3",
                "无人渡轮 | 4",
                "用 Rust 写的 | 4",
                "🚀 🕑 | 0",
            })
    void words_are_counted_in_every_script(String text, int words) {
        assertThat(Words.count(text)).isEqualTo(words);
        assertThat(Words.any(text)).isEqualTo(words > 0);
    }
}
