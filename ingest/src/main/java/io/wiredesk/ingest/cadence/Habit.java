package io.wiredesk.ingest.cadence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a publication appears, learnt from when its editions did: its cadence, when to expect the next edition, and
 * since when one is missing. Immutable; its {@link #text} has some 250 characters and fits into an offset.
 *
 * <p>Two series are kept: the newest moments at least an hour apart, which tell how often something comes, and the
 * newest days, which tell on which weekdays it comes. Nothing is claimed before there are four gaps.
 */
public final class Habit {

    /** Fewer gaps than this are no habit. */
    private static final int ENOUGH = 4;

    private static final Duration BURST = Duration.ofHours(1);
    private static final int MOMENTS = 24;

    /** Shorter than a day, as a daily letter may come some hours early; eight weeks of a weekdays-only letter. */
    private static final Duration DAY = Duration.ofHours(18);

    private static final int DAYS = 40;

    /** Gaps that differ by less than this end on the same day. */
    private static final Duration SAME_DAY = Duration.ofHours(12);

    /** Below two weeks nobody can tell a weekend from the end. */
    private static final Duration WEEKENDS_SEEN = Duration.ofDays(14);

    /** How much longer than usual a silence must be: a quarter more, and one day, as holidays fall on weekdays too. */
    private static final int MARGIN = 4;

    private static final Duration HOLIDAY = Duration.ofDays(1);

    private static final Habit NONE = new Habit(Marks.none(BURST, MOMENTS), Marks.none(DAY, DAYS));

    private final Marks moments;
    private final Marks days;

    private Habit(Marks moments, Marks days) {
        this.moments = moments;
        this.days = days;
    }

    /** Of a publication nothing is known of. */
    public static Habit none() {
        return NONE;
    }

    /** Reads what {@link #text} wrote; of anything else what can be read, at worst nothing. */
    public static Habit of(String text) {
        String[] parts = text.split(";", -1);
        return parts.length == 2 ? new Habit(NONE.moments.read(parts[0]), NONE.days.read(parts[1])) : NONE;
    }

    /** With one edition more, told in any order. */
    public Habit with(Instant published) {
        return new Habit(moments.with(published), days.with(published));
    }

    /** As it is kept in an offset. */
    public String text() {
        return moments.text() + ";" + days.text();
    }

    /** The usual time between editions; empty until it is learnt. A burst of editions counts as one. */
    public Optional<Duration> cadence() {
        return gaps(moments).map(Gaps::byTime);
    }

    /** When the next edition usually comes; may be past. Empty until it is learnt. */
    public Optional<Instant> expectedNext() {
        return expected().map(gaps -> rhythm().last().plus(gaps.median()));
    }

    /** Between when and when the next edition usually comes; may be past. Empty until it is learnt. */
    public Optional<Window> window() {
        return expected()
                .map(gaps -> new Window(
                        rhythm().last().plus(gaps.quantile(0.1)),
                        rhythm().last().plus(gaps.quantile(0.9))));
    }

    /**
     * Since when an edition is missing: when it was to be expected, if the silence is longer than this publication ever
     * makes a habit of. Weekdays count: what never comes at the weekend is not missed on Sunday.
     *
     * @return empty if nothing is missing, or too little is known to say so
     */
    public Optional<Instant> overdueSince(Instant now) {
        boolean weekendsSeen =
                !days.isEmpty() && Duration.between(days.first(), days.last()).compareTo(WEEKENDS_SEEN) >= 0;
        return gaps(days)
                .filter(all -> weekendsSeen && now.isAfter(days.last().plus(longest(all))))
                .map(all -> days.last().plus(alike().orElse(all).median()));
    }

    /** Where the weekday says nothing yet, no silence there ever was is too long. */
    private Duration longest(Gaps all) {
        return alike().map(gaps -> withMargin(gaps.quantile(0.9), gaps.quantile(0.1)))
                .orElseGet(() -> withMargin(all.quantile(1), all.quantile(1)));
    }

    /** Beyond the usual by its own spread (Tukey's fence, over the 10th and 90th percentile) or by a quarter. */
    private static Duration withMargin(Duration usual, Duration least) {
        Duration spread = usual.minus(least).multipliedBy(3).dividedBy(2);
        Duration quarter = usual.dividedBy(MARGIN);
        return usual.plus(spread.compareTo(quarter) > 0 ? spread : quarter).plus(HOLIDAY);
    }

    /** The gaps that may follow now, once there is a habit. */
    private Optional<Gaps> expected() {
        return isDaily() ? alike().or(() -> gaps(days)) : gaps(moments);
    }

    private Marks rhythm() {
        return isDaily() ? days : moments;
    }

    /** Whether days tell more than hours. */
    private boolean isDaily() {
        return cadence().filter(cadence -> cadence.compareTo(DAY) < 0).isEmpty()
                && gaps(days).isPresent();
    }

    /** The gaps that followed the weekday of the last edition, where they are enough and the weekday explains them. */
    private Optional<Gaps> alike() {
        return enough(days.gaps().filter(gap -> weekday(gap.from()) == weekday(days.last())))
                .filter(gaps -> gaps.quantile(0.9).minus(gaps.quantile(0.1)).compareTo(SAME_DAY) <= 0);
    }

    private static Optional<Gaps> gaps(Marks marks) {
        return enough(marks.gaps());
    }

    private static Optional<Gaps> enough(Stream<Marks.Gap> gaps) {
        List<Duration> lengths = gaps.map(Marks.Gap::length).toList();
        return lengths.size() < ENOUGH ? Optional.empty() : Optional.of(Gaps.of(lengths));
    }

    private static DayOfWeek weekday(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).getDayOfWeek();
    }

    /** A span of time in which an edition is to be expected. */
    public record Window(Instant from, Instant to) {}
}
