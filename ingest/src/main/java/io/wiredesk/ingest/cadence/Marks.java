package io.wiredesk.ingest.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The newest moments of a publication, to the minute, oldest first; what follows another within {@code apart} belongs
 * to it.
 */
record Marks(Duration apart, int most, List<Long> minutes) {

    private static final int RADIX = 36;

    /** A text longer than any of ours is none of ours. */
    private static final int MAX_DIGITS = 9;

    Marks {
        minutes = List.copyOf(minutes);
    }

    static Marks none(Duration apart, int most) {
        return new Marks(apart, most, List.of());
    }

    /** With one moment more, unless it belongs to one we have, or is older than all that are kept. */
    Marks with(Instant moment) {
        long minute = Math.floorDiv(moment.getEpochSecond(), 60);
        long near = apart.toMinutes();
        boolean known = minutes.stream().anyMatch(mark -> mark <= minute && minute < mark + near);
        if (known || (minutes.size() == most && minute < minutes.getFirst())) {
            return this;
        }
        TreeSet<Long> all = new TreeSet<>(minutes);
        all.add(minute);
        return new Marks(apart, most, newest(thinned(all)));
    }

    /** What comes before a mark takes over those that follow it closely. */
    private List<Long> thinned(Iterable<Long> sorted) {
        List<Long> kept = new ArrayList<>();
        for (long minute : sorted) {
            if (kept.isEmpty() || minute >= kept.getLast() + apart.toMinutes()) {
                kept.add(minute);
            }
        }
        return kept;
    }

    private List<Long> newest(List<Long> all) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    boolean isEmpty() {
        return minutes.isEmpty();
    }

    Instant first() {
        return instant(minutes.getFirst());
    }

    Instant last() {
        return instant(minutes.getLast());
    }

    /** Each but the last, with the time that went by until the next. */
    Stream<Gap> gaps() {
        return IntStream.range(1, minutes.size())
                .mapToObj(i ->
                        new Gap(instant(minutes.get(i - 1)), Duration.ofMinutes(minutes.get(i) - minutes.get(i - 1))));
    }

    /** The first one and the steps to the next, in minutes, base 36. */
    String text() {
        return IntStream.range(0, minutes.size())
                .mapToLong(i -> i == 0 ? minutes.get(0) : minutes.get(i) - minutes.get(i - 1))
                .mapToObj(step -> Long.toString(step, RADIX))
                .collect(Collectors.joining("."));
    }

    /** Reads what {@link #text} wrote; what it did not write is no mark. */
    Marks read(String text) {
        List<Long> read = new ArrayList<>();
        long at = 0;
        for (String step : text.split("\\.", -1)) {
            if (!step.matches("-?[0-9a-z]{1," + MAX_DIGITS + "}")) {
                break;
            }
            at += Long.parseLong(step, RADIX);
            read.add(at);
        }
        return new Marks(apart, most, newest(read));
    }

    private static Instant instant(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }

    /** A moment and how long it took to the next. */
    record Gap(Instant from, Duration length) {}
}
