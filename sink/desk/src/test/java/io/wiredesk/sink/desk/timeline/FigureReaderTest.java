package io.wiredesk.sink.desk.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 60,000 homes               | 60000",
                "en | 1,200,000.5 barrels        | 1200000.5",
                "en | 5.250 tonnes               | 5.25",
                "de | 60.000 Haushalte           | 60000",
                "de | 1,5 Millionen Haushalte    | 1500000",
                "de | 2,3 Mrd. Euro              | 2300000000",
                "fr | 60 000 logements           | 60000",
                "es | 1.000.000 viviendas        | 1000000",
                "es | 3 mil millones de euros    | 3000000000",
                "en | 1.2 million people         | 1200000",
                "en | 60k homes                  | 60000",
                "en | £5bn                       | 5000000000",
                "en | US$ 40 million             | 40000000",
                "en | 4.5% of voters             | 4.5",
                "en | 40 €                       | 40",
                "ru | 3 млн человек              | 3000000",
                "ja | 約6万戸                      | 60000",
                "ko | 3만 가구                     | 30000",
                "hi | ५० हजार                    | 50",
                "en | 𝟭𝟬 tips for spring          | 10",
                "en | 𝟲𝟬,𝟬𝟬𝟬 homes                | 60000",
                "   | 60,000 homes               | 60000",
            })
    void a_number_is_worth_what_it_says(String language, String text, double value) {
        FigureReader reader = new FigureReader(language == null ? Locale.ROOT : Locale.forLanguageTag(language));

        assertThat(reader.in("a " + text))
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEqualTo(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on 2026-11-03 people",
                "at 10:30 people",
                "won 2-1 goals",
                "version 4.3.1 clients",
                "in 2019 people",
                "A4 paper",
                "7",
                "10–12 people"
            })
    void what_counts_nothing_is_no_figure(String text) {
        assertThat(new FigureReader(Locale.ENGLISH).in(text)).isEmpty();
    }

    @Test
    void what_is_counted_may_stand_a_word_away() {
        Figure plain = figure("60,000 homes");
        Figure described = figure("65,000 new homes");

        assertThat(plain.counts(described)).isTrue();
        assertThat(described.words(plain)).isEqualTo("65,000 new homes");
        assertThat(plain.words(described)).isEqualTo("60,000 homes");
    }

    private static Figure figure(String text) {
        return new FigureReader(Locale.ENGLISH).in(text).getFirst();
    }

    @Test
    void endless_numbers_count_nothing() {
        assertThat(new FigureReader(Locale.ENGLISH).in("9".repeat(10_000) + " homes"))
                .isEmpty();
    }
}
