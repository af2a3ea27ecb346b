package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The port is open again. [Reuters] | Reuters",
                "The port is open again. [Agence du Ciel]. | Agence du Ciel",
                "The port is open again. (Coast Radio) | Coast Radio",
                "The port is open again (CNN / New York Times / The Hill) | CNN / New York Times / The Hill",
                "The port is open again (via Harbour Blog) | Harbour Blog",
                "The port is open again. – Reuters | Reuters",
                "The port is open again. Source: Coast Radio | Coast Radio",
                "Der Hafen ist wieder offen. Quelle: Kurier | Kurier",
                "港口重新开放。（来源：海港日报） | 海港日报",
            })
    void a_credit_at_the_end_becomes_the_source_and_leaves_the_text(String text, String source) {
        Attributions.Credited credited = Attributions.take(List.of(plain(text)), false, 16);

        assertThat(Objects.requireNonNull(credited.source()).name()).isEqualTo(source);
        assertThat(credited.paragraphs().getFirst().text())
                .doesNotContain(source)
                .startsWith(text.substring(0, 6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The crane has stood still for nine years (it was built in 1954).",
                "What to expect this week (9 minute read)",
                "The ship is called Aurora [sic]",
                "He went ashore. Then he came back.",
                "It weighs 40 tonnes (44 tons)"
            })
    void what_only_looks_like_a_credit_stays(String text) {
        assertThat(Attributions.take(List.of(plain(text)), false, 16).source()).isNull();
    }

    @Test
    void a_byline_of_its_own_line_becomes_the_source() {
        Attributions.Credited credited =
                Attributions.take(List.of(plain("by Ina Holm (IHOLM)"), plain("How to read a chart.")), false, 16);

        assertThat(Objects.requireNonNull(credited.source()).name()).isEqualTo("Ina Holm");
        assertThat(credited.paragraphs()).extracting(RichText::text).containsExactly("How to read a chart.");
    }

    @Test
    void a_byline_inside_a_paragraph_goes_and_the_lines_around_it_stay() {
        Attributions.Credited credited = Attributions.take(
                List.of(plain("Charts for everyone\nposted by ina on Friday\nA short guide.")), false, 16);

        assertThat(Objects.requireNonNull(credited.source()).name()).isEqualTo("ina");
        assertThat(credited.paragraphs())
                .extracting(RichText::text)
                .containsExactly("Charts for everyone", "A short guide.");
    }

    @Test
    void a_name_alone_under_the_text_signs_it() {
        Attributions.Credited credited = Attributions.take(
                List.of(plain("A guide to knots — with pictures."), plain("— Ina Holm (Harbour School)")), false, 16);

        assertThat(Objects.requireNonNull(credited.source()).name()).isEqualTo("Ina Holm");
    }

    @Test
    void a_linked_credit_keeps_its_address() {
        RichText text = new RichText(List.of(
                new RichText.Run("The port is open again. [", Style.PLAIN),
                new RichText.Run("Reuters", Style.PLAIN.linking("https://www.reuters.example/port/")),
                new RichText.Run("]", Style.PLAIN)));

        assertThat(Objects.requireNonNull(
                                Attributions.take(List.of(text), false, 16).source())
                        .url())
                .isEqualTo("https://reuters.example/port");
    }

    private static RichText plain(String text) {
        return new RichText(List.of(new RichText.Run(text, Style.PLAIN)));
    }
}
