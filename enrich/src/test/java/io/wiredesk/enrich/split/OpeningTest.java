package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>Ropes fray.</b> Nobody knows why. | Ropes fray.",
                "3/ <b>Ropes fray</b>: nobody knows why. | Ropes fray",
                "<a href='https://a.example'>Ropes that fray</a> — a study | Ropes that fray",
                "▶ <a href='https://a.example'>Ropes that fray</a> | Ropes that fray",
                "Ropes that fray<br>A study of knots | Ropes that fray",
                "Ropes that fray: a study of knots | Ropes that fray",
            })
    void a_headline_opens_a_paragraph_by_its_look(String html, String headline) {
        assertThat(opening(html)).contains(headline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>Ropes</b> are braided in autumn by three men. | x",
                "<a href='https://a.example'>Ropes of hemp</a> are braided in autumn. | x",
                "Ropes are braided in <b>autumn</b>. | x",
            })
    void stressed_or_linked_words_that_run_on_are_no_headline(String html, String ignored) {
        assertThat(opening(html)).isEmpty();
    }

    @Test
    void numbers_are_known_in_several_spellings() {
        assertThat(Opening.number("1/ Ropes")).isEqualTo(3);
        assertThat(Opening.number("12. Ropes")).isEqualTo(4);
        assertThat(Opening.number("3) Ropes")).isEqualTo(3);
        assertThat(Opening.number("5、绳子")).isEqualTo(2);
        assertThat(Opening.number("三、绳子")).isEqualTo(2);
        assertThat(Opening.number("2.5 metres")).isZero();
        assertThat(Opening.number("1984 was a year")).isZero();
    }

    private static Optional<String> opening(String html) {
        Block block = HtmlBlocks.read("<p>" + html + "</p>").list().getFirst();
        return Optional.ofNullable(Opening.of(block.rich()))
                .map(o -> block.text().substring(o.from(), o.to()));
    }
}
