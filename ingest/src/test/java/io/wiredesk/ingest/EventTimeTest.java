package io.wiredesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventTimeTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void a_sensible_time_stays() {
        assertThat(EventTime.clamp(NOW.minus(Duration.ofDays(9_000)), NOW))
                .isEqualTo(NOW.minus(Duration.ofDays(9_000)));
        assertThat(EventTime.clamp(NOW, NOW)).isEqualTo(NOW);
    }

    @Test
    void the_future_the_age_before_the_web_and_nothing_become_the_time_of_receipt() {
        assertThat(EventTime.clamp(NOW.plusMillis(1), NOW)).isEqualTo(NOW);
        assertThat(EventTime.clamp(Instant.parse("1989-12-31T23:59:59Z"), NOW)).isEqualTo(NOW);
        assertThat(EventTime.clamp(Instant.EPOCH, NOW)).isEqualTo(NOW);
        assertThat(EventTime.clamp(null, NOW)).isEqualTo(NOW);
    }
}
