package io.wiredesk.ingest.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiredesk.schemas.SourceDefinition;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionOptionsTest {

    @ParameterizedTest
    @CsvSource({
        "30m, PT30M",
        "PT30M, PT30M",
        "6h, PT6H",
        "45 s, PT45S",
        "1d, PT24H",
        "1S, PT1S",
        "PT0.1S, PT1S",
        "0s, PT1S"
    })
    void a_duration_is_iso_or_short_and_a_second_at_least(String written, Duration meant) {
        assertThat(options("every", written).every(Duration.ofHours(1))).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"often", "30", "-5m", "PT-5M", "9999999999d", "400d", "m"})
    void anything_else_is_an_error_that_says_what_it_takes(String written) {
        assertThatThrownBy(() -> options("every", written).every(Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'every'")
                .hasMessageContaining("30m");
    }

    @Test
    void what_is_not_given_is_the_default() {
        assertThat(options("x", "y").every(Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
        assertThat(options("x", "y").yes("once")).isFalse();
        assertThat(options("every", " ").every(Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
    }

    private static DefinitionOptions options(String name, String value) {
        return new DefinitionOptions(new SourceDefinition(
                "a", SourceDefinition.Kind.FEED, "https://example.org", null, Map.of(name, value)));
    }
}
