package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Story;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QuoteTest {

    @Test
    void words_in_quotation_marks_with_a_speaker_are_a_quote() {
        assertThat(Quote.is(segment("“It is the paperwork that frightens me.”", "— Ina Holm, pilot")))
                .isTrue();
    }

    @Test
    void words_in_quotation_marks_that_are_told_on_are_none() {
        assertThat(Quote.is(segment("“It is the paperwork that frightens me.”", "The pilot said so on Monday.")))
                .isFalse();
        assertThat(Quote.is(segment("“It is the paperwork that frightens me”, said the pilot of the ferry.")))
                .isFalse();
    }

    private static Segment segment(String... texts) {
        return new Segment(
                null,
                null,
                Arrays.stream(texts)
                        .map(text -> TextBlocks.read(text).list().getFirst())
                        .toList(),
                Evidence.PARAGRAPH,
                Story.Kind.STORY,
                1);
    }
}
