package io.wiredesk.ingest.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HabitTest {

    /** A Monday. */
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    private static final EnumSet<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @Test
    void nothing_is_claimed_before_there_are_four_gaps() {
        Habit four = habit(days(4, day -> true));

        assertThat(four.cadence()).isEmpty();
        assertThat(four.expectedNext()).isEmpty();
        assertThat(four.overdueSince(at(400, 7))).isEmpty();
        assertThat(four.with(at(4, 7)).cadence()).contains(Duration.ofDays(1));
    }

    @Test
    void a_weekdays_only_letter_is_expected_on_monday_and_not_missed_on_sunday() {
        Habit habit = habit(weekdays(8));

        assertThat(habit.cadence()).contains(Duration.ofDays(1));
        assertThat(habit.expectedNext()).as("after Friday").contains(at(8 * 7, 7));
        assertThat(habit.overdueSince(at(8 * 7 - 1, 23))).isEmpty();
        assertThat(habit.overdueSince(at(8 * 7 + 1, 6)))
                .as("Monday may be a holiday")
                .isEmpty();
        assertThat(habit.overdueSince(at(8 * 7 + 3, 7))).contains(at(8 * 7, 7));
    }

    @Test
    void a_missing_letter_of_midweek_is_missed_sooner_than_one_after_the_weekend() {
        Habit wednesday = habit(weekdays(8)).with(at(56, 7)).with(at(57, 7)).with(at(58, 7));

        assertThat(wednesday.overdueSince(at(60, 6))).isEmpty();
        assertThat(wednesday.overdueSince(at(60, 14))).contains(at(59, 7));
    }

    @Test
    void a_weekly_letter_is_missed_some_days_late() {
        Habit habit = habit(IntStream.range(0, 6).mapToObj(week -> at(week * 7, 7)));

        assertThat(habit.cadence()).contains(Duration.ofDays(7));
        assertThat(habit.overdueSince(at(43, 7))).isEmpty();
        assertThat(habit.overdueSince(at(45, 7))).contains(at(42, 7));
    }

    @Test
    void the_silence_of_one_holiday_does_not_dull_the_alarm() {
        Habit habit = habit(Stream.concat(weekdays(3), weekdays(5).map(day -> day.plus(Duration.ofDays(42)))));

        Instant friday = at(42 + 32, 7);
        assertThat(habit.overdueSince(friday.plus(Duration.ofDays(6)))).contains(friday.plus(Duration.ofDays(3)));
    }

    @Test
    void a_publication_of_many_editions_a_day_is_missed_after_two_days() {
        Habit habit =
                habit(weekdays(8).flatMap(day -> IntStream.range(0, 10).mapToObj(i -> day.plusSeconds(i * 3600L))));

        assertThat(habit.cadence().orElseThrow()).isLessThanOrEqualTo(Duration.ofHours(15));
        assertThat(habit.overdueSince(at(8 * 7 - 1, 23))).isEmpty();
        assertThat(habit.overdueSince(at(8 * 7 + 4, 23))).isPresent();
    }

    @Test
    void the_order_in_which_editions_are_told_does_not_matter_to_a_daily_letter() {
        List<Instant> letters = weekdays(4).toList();

        assertThat(habit(letters.reversed().stream()).text())
                .isEqualTo(habit(letters.stream()).text());
    }

    @Test
    void a_burst_counts_as_one_edition() {
        Habit habit = habit(IntStream.range(0, 6)
                .mapToObj(week -> at(week * 7, 7))
                .flatMap(day -> IntStream.range(0, 20).mapToObj(i -> day.plusSeconds(i * 120L))));

        assertThat(habit.cadence()).contains(Duration.ofDays(7));
    }

    @Test
    void the_text_is_short_and_says_everything() {
        Habit habit =
                habit(weekdays(60).flatMap(day -> IntStream.range(0, 4).mapToObj(i -> day.plusSeconds(i * 7200L))));

        Habit read = Habit.of(habit.text());

        assertThat(read.text()).isEqualTo(habit.text()).hasSizeLessThan(350);
        assertThat(read.expectedNext()).isEqualTo(habit.expectedNext());
        assertThat(Habit.of("").text()).isEqualTo(Habit.none().text());
        assertThat(Habit.of("rubbish!;1.2.999999999999").cadence()).isEmpty();
    }

    /** How often it cries wolf: publications of all habits over ten years, asked every six hours. */
    @Test
    void publications_that_go_on_are_hardly_ever_called_missing() {
        assertThat(alarms(letters(day -> true, 60))).isZero();
        assertThat(alarms(letters(day -> !WEEKEND.contains(weekday(day)), 90))).isZero();
        assertThat(alarms(letters(day -> weekday(day) == DayOfWeek.TUESDAY, 600)))
                .isZero();
        assertThat(alarms(letters(day -> weekday(day) != DayOfWeek.SUNDAY && day % 91 != 3, 60)))
                .as("with single holidays")
                .isZero();
        assertThat(alarms(irregular())).as("of 1,200 editions purely at random").isLessThan(24);
    }

    private static long alarms(Stream<Instant> editions) {
        Habit habit = Habit.none();
        List<Instant> all = editions.toList();
        long alarms = 0;
        for (int i = 0; i + 1 < all.size(); i++) {
            habit = habit.with(all.get(i));
            alarms += habit.overdueSince(all.get(i + 1)).isPresent() ? 1 : 0;
        }
        return alarms;
    }

    private static Stream<Instant> letters(java.util.function.IntPredicate on, int minutesLate) {
        Random random = new Random(7);
        return days(3650, on).map(day -> day.plusSeconds(60L * random.nextInt(minutesLate)));
    }

    private static Stream<Instant> irregular() {
        Random random = new Random(7);
        return Stream.iterate(
                        at(0, 7), last -> last.plusSeconds((long) (-Math.log(1 - random.nextDouble()) * 3 * 24 * 3600)))
                .limit(1200);
    }

    private static Stream<Instant> weekdays(int weeks) {
        return days(weeks * 7, day -> !WEEKEND.contains(weekday(day)));
    }

    private static Stream<Instant> days(int count, java.util.function.IntPredicate on) {
        return IntStream.range(0, count).filter(on).mapToObj(day -> at(day, 7));
    }

    private static DayOfWeek weekday(int day) {
        return START.plusDays(day).getDayOfWeek();
    }

    private static Instant at(int day, int hour) {
        return START.plusDays(day).atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
    }

    private static Habit habit(Stream<Instant> editions) {
        return editions.reduce(Habit.none(), Habit::with, (a, b) -> b);
    }
}
