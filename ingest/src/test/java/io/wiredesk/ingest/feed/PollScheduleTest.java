package io.wiredesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.cadence.Habit;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PollScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final PollSchedule schedule = new PollSchedule(null);

    @Test
    void the_users_own_interval_is_kept_whatever_the_publisher_says() {
        PollSchedule own = new PollSchedule(Duration.ofSeconds(10));

        assertThat(own.afterAnswer(Habit.none(), Duration.ofHours(5), "a", NOW)).isEqualTo(NOW.plusSeconds(10));
    }

    @Test
    void it_starts_with_half_an_hour_and_leaves_a_publisher_alone_as_long_as_it_asks() {
        assertThat(wait(Habit.none(), Duration.ZERO)).isBetween(Duration.ofMinutes(27), Duration.ofMinutes(33));
        assertThat(wait(Habit.none(), Duration.ofHours(4))).isBetween(Duration.ofMinutes(216), Duration.ofMinutes(264));
        assertThat(wait(Habit.none(), Duration.ofDays(3650))).isLessThanOrEqualTo(Duration.ofHours(24));
        assertThat(wait(Habit.none(), Duration.ofSeconds(5))).isGreaterThan(Duration.ofMinutes(26));
    }

    @Test
    void who_publishes_hourly_and_asks_for_a_day_is_not_believed() {
        Habit hourly = habit(30, Duration.ofHours(2));

        assertThat(wait(hourly, Duration.ofDays(1))).isLessThan(Duration.ofMinutes(67));
    }

    @Test
    void feeds_asked_together_return_apart() {
        long distinct = IntStream.range(0, 100)
                .mapToObj(i -> schedule.afterAnswer(Habit.none(), Duration.ZERO, "source-" + i, NOW))
                .distinct()
                .count();

        assertThat(distinct).isGreaterThan(95);
    }

    @Test
    @DisplayName("58: a clock that was put back asks nobody early, and silences nobody")
    void a_due_date_years_away_is_a_day_away_at_most() {
        assertThat(schedule.believable(NOW.plus(Duration.ofDays(3000)), NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(schedule.believable(NOW.plusSeconds(60), NOW)).isEqualTo(NOW.plusSeconds(60));
        assertThat(new PollSchedule(Duration.ofDays(30)).believable(NOW.plus(Duration.ofDays(20)), NOW))
                .isEqualTo(NOW.plus(Duration.ofDays(20)));
    }

    @Test
    void failures_double_the_wait_from_a_minute_up_to_a_day() {
        for (int failures = 1; failures < 100; failures++) {
            double expected = Math.min(60.0 * Math.pow(2, failures - 1), 24 * 3600);
            assertThat(wait(failures, "a").toSeconds() / expected)
                    .as("%s failures", failures)
                    .isBetween(0.88, 1.11);
            assertThat(wait(failures, "a")).isLessThanOrEqualTo(Duration.ofHours(24));
        }
    }

    @Test
    void a_feed_polled_more_often_than_that_is_retried_as_often() {
        Instant due = new PollSchedule(Duration.ofSeconds(1)).afterFailure(1, "a", NOW);

        assertThat(Duration.between(NOW, due)).isBetween(Duration.ofMillis(900), Duration.ofMillis(1100));
    }

    @Test
    void sources_that_fail_together_return_apart_and_each_as_before() {
        long distinct = IntStream.range(0, 100)
                .mapToObj(i -> wait(3, "source-" + i))
                .distinct()
                .count();

        assertThat(distinct).isGreaterThan(50);
        assertThat(wait(3, "a")).isEqualTo(wait(3, "a"));
    }

    @Test
    void being_told_when_goes_before_but_not_beyond_a_day() {
        assertThat(schedule.afterRetryLater(Duration.ofSeconds(5), 7, "a", NOW)).isEqualTo(NOW.plusSeconds(5));
        assertThat(schedule.afterRetryLater(Duration.ofDays(9), 1, "a", NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(schedule.afterRetryLater(null, 2, "a", NOW)).isEqualTo(schedule.afterFailure(2, "a", NOW));
    }

    @Test
    void retry_after_is_seconds_or_a_date_and_nothing_else() {
        assertThat(RetryAfter.parse("120", NOW)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Sun, 01 Mar 2026 12:01:00 GMT", NOW)).contains(Duration.ofMinutes(1));
        for (String nonsense : new String[] {
            "", "soon", "-5", "0", "99999999999999", "Fri, 31 Dec 9999 23:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT"
        }) {
            assertThat(RetryAfter.parse(nonsense, NOW)).as(nonsense).isEmpty();
        }
    }

    private Duration wait(Habit habit, Duration asked) {
        return Duration.between(NOW, schedule.afterAnswer(habit, asked, "a", NOW));
    }

    private static Habit habit(int editions, Duration apart) {
        return IntStream.rangeClosed(1, editions)
                .mapToObj(i -> NOW.minus(apart.multipliedBy(i)))
                .sorted()
                .reduce(Habit.none(), Habit::with, (a, b) -> b);
    }

    private Duration wait(int failures, String source) {
        return Duration.between(NOW, schedule.afterFailure(failures, source, NOW));
    }
}
