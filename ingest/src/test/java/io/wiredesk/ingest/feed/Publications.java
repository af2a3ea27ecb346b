package io.wiredesk.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Publications as they are: when each of their editions appears, over some years. */
final class Publications {

    static final LocalDate START = LocalDate.of(2022, 1, 3);
    static final int YEARS = 4;

    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");
    private static final EnumSet<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private Publications() {}

    /** At seven by a clock that knows summer time, give or take some minutes. */
    static List<Instant> daily() {
        return letters(day -> true, 20);
    }

    static List<Instant> weekdays() {
        return letters(day -> !WEEKEND.contains(day.getDayOfWeek()), 20);
    }

    static List<Instant> weekly() {
        return letters(day -> day.getDayOfWeek() == DayOfWeek.THURSDAY, 60);
    }

    /** Eight on each working day, between nine and seven. */
    static List<Instant> severalADay() {
        Random random = new Random(4);
        return days().filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                .flatMap(day -> IntStream.range(0, 8)
                        .map(i -> 9 * 60 + random.nextInt(600))
                        .sorted()
                        .mapToObj(minute ->
                                day.atStartOfDay(HERE).plusMinutes(minute).toInstant()))
                .toList();
    }

    /** A blog: some days of silence, then up to five posts within some hours. */
    static List<Instant> bursty() {
        Random random = new Random(5);
        return Stream.iterate(
                        first(),
                        at -> at.plus(Duration.ofMinutes((long) (-Math.log(1 - random.nextDouble()) * 8 * 24 * 60))))
                .takeWhile(Publications::isInTime)
                .flatMap(at -> IntStream.rangeClosed(0, random.nextInt(5)).mapToObj(i -> at.plusSeconds(i * 2500L)))
                .sorted()
                .toList();
    }

    /** A daily letter that ends after a month. */
    static List<Instant> dead() {
        return daily().subList(0, 30);
    }

    static Instant first() {
        return START.atStartOfDay(HERE).toInstant();
    }

    static boolean isInTime(Instant at) {
        return at.isBefore(START.plusYears(YEARS).atStartOfDay(HERE).toInstant());
    }

    private static List<Instant> letters(Predicate<LocalDate> on, int minutes) {
        Random random = new Random(3);
        return days().filter(on)
                .map(day -> day.atTime(7, 0)
                        .atZone(HERE)
                        .plusMinutes(random.nextInt(minutes))
                        .toInstant())
                .toList();
    }

    private static Stream<LocalDate> days() {
        return START.datesUntil(START.plusYears(YEARS));
    }
}
