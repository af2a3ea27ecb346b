package io.wiredesk.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeDatesTest {

    private static final Instant NOW = Instant.parse("2024-03-01T09:30:59Z"); // a Friday

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {{-1d mail}}     | Thu, 29 Feb 2024 09:30:00 +0000
            {{-2d3h iso}}    | 2024-02-28T06:30:00Z
            {{-45m iso}}     | 2024-03-01T08:45:00Z
            {{+3d weekday}}  | Monday
            {{-13d long}}    | Saturday, 17 February 2024
            {{-1d wochentag}}| Donnerstag
            {{-1d datum}}    | Donnerstag, 29. Februar 2024
            {{-1d 日期}}      | 2024年2月29日
            周{{-1d 周}}      | 周四
            """)
    void a_date_is_counted_from_now_and_written_as_its_place_needs(String written, String filled) {
        assertThat(RelativeDates.fill(written, NOW)).isEqualTo(filled);
    }

    @Test
    void all_else_stays_as_it_is() {
        String text = "costs {{5}} dollars $1 \\ {-1d mail}, on {{-1d weekday}} and {{-2d weekday}}";

        assertThat(RelativeDates.fill(text, NOW))
                .isEqualTo("costs {{5}} dollars $1 \\ {-1d mail}, on Thursday and Wednesday");
    }

    @Test
    void an_unknown_way_to_write_a_date_is_an_error() {
        assertThatThrownBy(() -> RelativeDates.fill("{{-1d moon}}", NOW)).hasMessageContaining("moon");
    }
}
