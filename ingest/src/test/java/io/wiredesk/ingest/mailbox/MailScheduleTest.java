package io.wiredesk.ingest.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_broken_connection_is_tried_again_soon_and_then_less_and_less_often() {
        assertThat(afterBreak(1)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        assertThat(afterBreak(4)).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(44));
        assertThat(afterBreak(9)).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(17));
        assertThat(afterBreak(1_000_000)).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(17));
    }

    @Test
    void refused_credentials_are_shown_once_an_hour_at_most() {
        assertThat(IntStream.rangeClosed(1, 100)
                        .mapToObj(denials -> Duration.between(NOW, MailSchedule.afterDenial(denials, "a", NOW))))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofHours(1), Duration.ofHours(7)));
    }

    @Test
    void credentials_shown_in_vain_are_shown_again_in_five_minutes_at_the_earliest() {
        assertThat(MailSchedule.afterSilence(1, 0, "a", NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(MailSchedule.afterSilence(1, 1, "a", NOW)).isAfterOrEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void what_broke_together_returns_apart() {
        assertThat(IntStream.range(0, 50)
                        .mapToObj(i -> MailSchedule.afterBreak(9, "source-" + i, NOW))
                        .distinct())
                .hasSizeGreaterThan(40);
    }

    private static Duration afterBreak(int failures) {
        return Duration.between(NOW, MailSchedule.afterBreak(failures, "a", NOW));
    }
}
