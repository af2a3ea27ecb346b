package io.wiredesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.cadence.Habit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The schedule over four simulated years, beside a poll every 30 minutes. Figures go into {@link PollSchedule}. */
class PollScheduleSimulationTest {

    @Test
    void a_daily_letter_is_seen_sooner_for_a_third_of_the_polls(TestReporter reporter) {
        Run learnt = told(Publications.daily(), reporter);

        assertThat(learnt.pollsAnEdition()).isLessThan(17);
        assertThat(learnt.meanDelay()).isLessThan(Duration.ofMinutes(15));
    }

    @Test
    void a_weekdays_only_letter_likewise_and_the_weekend_is_quiet(TestReporter reporter) {
        Run learnt = told(Publications.weekdays(), reporter);

        assertThat(learnt.pollsAnEdition()).isLessThan(20);
        assertThat(learnt.meanDelay()).isLessThan(Duration.ofMinutes(15));
    }

    @Test
    void a_weekly_letter_is_seen_as_soon_for_a_fraction_of_the_polls(TestReporter reporter) {
        Run learnt = told(Publications.weekly(), reporter);

        assertThat(learnt.pollsAnEdition()).isLessThan(40);
        assertThat(learnt.meanDelay()).isLessThan(Duration.ofMinutes(30));
    }

    @Test
    void a_site_of_several_a_day_is_seen_within_the_hour(TestReporter reporter) {
        Run learnt = told(Publications.severalADay(), reporter);

        assertThat(learnt.meanDelay()).isLessThan(Duration.ofMinutes(45));
        assertThat(learnt.pollsAnEdition()).isLessThan(8);
    }

    @Test
    void a_bursty_blog_is_seen_within_hours_for_few_polls(TestReporter reporter) {
        Run learnt = told(Publications.bursty(), reporter);

        assertThat(learnt.pollsAnEdition()).isLessThan(15);
        assertThat(learnt.meanDelay()).isLessThan(Duration.ofHours(6));
    }

    @Test
    void a_dead_publication_is_asked_once_a_day(TestReporter reporter) {
        Run learnt = told(Publications.dead(), reporter);

        assertThat((double) learnt.polls() / (365 * Publications.YEARS)).isBetween(0.9, 1.7);
    }

    @Test
    void nobody_is_asked_more_often_than_every_15_minutes_or_less_often_than_daily() {
        for (List<Instant> editions : List.of(Publications.severalADay(), Publications.bursty(), Publications.dead())) {
            Run run = Run.of(editions, new PollSchedule(null));

            assertThat(run.waits())
                    .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMinutes(15), Duration.ofHours(24)));
        }
    }

    private static Run told(List<Instant> editions, TestReporter reporter) {
        Run learnt = Run.of(editions, new PollSchedule(null));
        reporter.publishEntry("learnt", line(learnt));
        reporter.publishEntry("every 30 minutes", line(Run.of(editions, new PollSchedule(PollSchedule.START))));
        assertThat(learnt.delays()).as("every edition is seen").hasSameSizeAs(editions);
        return learnt;
    }

    private static String line(Run run) {
        return String.format(
                Locale.ROOT,
                "%.1f polls an edition, delay %d min (p95 %d)",
                run.pollsAnEdition(),
                run.meanDelay().toMinutes(),
                run.delayAt(0.95).toMinutes());
    }

    /** What a schedule did with a publication. */
    private record Run(long polls, List<Duration> delays, List<Duration> waits) {

        static Run of(List<Instant> editions, PollSchedule schedule) {
            List<Duration> delays = new ArrayList<>();
            List<Duration> waits = new ArrayList<>();
            Habit habit = Habit.none();
            @Nullable Instant before = null;
            Instant now = Publications.first();
            int seen = 0;
            while (Publications.isInTime(now)) {
                while (seen < editions.size() && !editions.get(seen).isAfter(now)) {
                    habit = habit.with(Sighting.at(editions.get(seen), before, now));
                    delays.add(Duration.between(editions.get(seen++), now));
                }
                Instant next = schedule.afterAnswer(habit, Duration.ZERO, "a feed", now);
                waits.add(Duration.between(now, next));
                before = now;
                now = next;
            }
            return new Run(waits.size(), delays, waits);
        }

        double pollsAnEdition() {
            return (double) polls / delays.size();
        }

        Duration meanDelay() {
            return delays.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(delays.size());
        }

        Duration delayAt(double share) {
            return delays.stream().sorted().toList().get((int) (share * (delays.size() - 1)));
        }
    }
}
