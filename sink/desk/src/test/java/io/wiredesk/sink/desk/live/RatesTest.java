package io.wiredesk.sink.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.sink.desk.live.PipelineView.Latency;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void a_rate_is_what_was_written_since_the_first_look() {
        Rates rates = new Rates();
        rates.add(NOON, Map.of("stories", 100L));
        assertThat(rates.perMinute("stories")).isZero();
        rates.add(NOON.plusSeconds(120), Map.of("stories", 160L, "new", 10L));

        assertThat(rates.perMinute("stories")).isEqualTo(30);
        assertThat(rates.perMinute("new")).isZero();
        assertThat(rates.perMinute("unknown")).isZero();
    }

    @Test
    void what_was_more_than_five_minutes_ago_does_not_count() {
        Rates rates = new Rates();
        rates.add(NOON, Map.of("stories", 0L));
        rates.add(NOON.plusSeconds(60), Map.of("stories", 1_000L));
        rates.add(NOON.plusSeconds(360), Map.of("stories", 1_010L));

        assertThat(rates.perMinute("stories")).isEqualTo(2);
    }

    @Test
    void latencies_are_ranked_and_forgotten() {
        LatencyWindow window = new LatencyWindow();
        assertThat(window.at(NOON)).isNull();
        for (int millis = 1; millis <= 100; millis++) {
            window.add(Duration.ofMillis(millis), NOON);
        }

        assertThat(window.at(NOON)).isEqualTo(new Latency(Duration.ofMillis(50), Duration.ofMillis(99), 100));
        assertThat(window.at(NOON.plusSeconds(301))).isNull();
    }
}
