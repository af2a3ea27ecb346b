package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FurnitureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You can unsubscribe from this list at any time. | HOUSEKEEPING",
                "Vom Newsletter abmelden | HOUSEKEEPING",
                "Se désabonner | HOUSEKEEPING",
                "Darse de baja | HOUSEKEEPING",
                "退订 | HOUSEKEEPING",
                "© 2026 Harbour Letter. All rights reserved. | LEGAL",
                "Sie erhalten diesen Newsletter, weil Sie ihn bestellt haben. | LEGAL",
                "Ropes that never fray, ten percent off. Sponsored | SPONSOR",
                "Diese Ausgabe wird präsentiert von Seil & Sohn. | SPONSOR",
                "Follow us on the social network of your choice | SOCIAL",
                "Meet the pilots on Thursday at noon. Register now. | EVENT",
                "In this issue: ropes, bells and knots | CONTENTS",
            })
    void furniture_is_known_by_its_words(String text, Story.Kind kind) {
        assertThat(Furniture.kind(block(text))).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"Our sponsors,SPONSOR", "Anzeige,SPONSOR", "Jobs,JOB", "Quote of the week,QUOTE", "目录,CONTENTS"})
    void a_heading_says_what_stands_under_it(String heading, Story.Kind kind) {
        assertThat(Furniture.of(heading).heading()).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "Read more, true",
        "Visit the cave, true",
        "What it means for your loan →, true",
        "Alle Zahlen », true",
        "What it means for your loan, false",
        "From the quay → to the islands, false",
        "Eight words and an arrow make no button →, false",
    })
    void a_link_that_only_leads_on_is_a_button(String text, boolean button) {
        assertThat(Furniture.of(text).button()).isEqualTo(button);
    }

    @Test
    void a_furniture_word_in_a_headline_is_no_furniture() {
        assertThat(Furniture.of("Steve Jobs' first boat is for sale").heading()).isEmpty();
    }

    @Test
    void weak_words_count_in_short_blocks_only() {
        String story = "The museum asks visitors for feedback on its new hall. ".repeat(6);

        assertThat(Furniture.kind(block("Feedback? Write to us."))).contains(Story.Kind.HOUSEKEEPING);
        assertThat(Furniture.kind(block(story))).isEmpty();
    }

    private static Block block(String text) {
        return TextBlocks.read(text).list().getFirst();
    }
}
