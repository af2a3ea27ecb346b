package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The port is open. Ships may enter. | The port is open.",
                "Is the port open? Nobody knows. | Is the port open?",
                "Dr. Holm met Sen. Berg at 9 a.m. on Sunday. They talked. | Dr. Holm met Sen. Berg at 9 a.m. on Sunday.",
                "J. Holm sails. She likes it. | J. Holm sails.",
                "No stop at all | No stop at all",
                "港口开放了。船可以进入。 | 港口开放了。",
            })
    void the_first_sentence_ends_where_a_reader_says(String text, String first) {
        assertThat(text.substring(0, Sentences.firstEnd(text))).isEqualTo(first);
    }
}
