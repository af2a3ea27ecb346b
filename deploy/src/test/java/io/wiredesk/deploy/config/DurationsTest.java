package io.wiredesk.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"10s,PT10S", "30m,PT30M", "6h,PT6H", "14d,PT336H", "1h30m,PT1H30M", "1d12h,PT36H", "PT45M,PT45M"})
    void durations_are_written_as_people_do(String text, Duration expected) {
        assertThat(Durations.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "m", "3 weeks", "1m1h", "99999999999999999999d"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> Durations.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10s", "30m", "6h", "14d", "1h30m", "36h"})
    void what_is_written_can_be_read_back(String text) {
        assertThat(Durations.format(Durations.parse(text))).isEqualTo(text);
    }
}
