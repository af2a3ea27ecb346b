package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.cadence.Habit;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is due next. Pure: the same history and the same now give the same answer.
 *
 * <p>While all is well a feed is asked the more often the nearer the time is at which its next edition usually comes.
 * Against a poll every 30 minutes, over four simulated years (PollScheduleSimulationTest; delay: from an edition's
 * publication until it is seen, mean and 95th percentile):
 *
 * <pre>
 *                     learnt                          every 30 minutes
 *                polls/edition  delay (p95) min    polls/edition  delay (p95) min
 * daily, 7:00          11          7  (14)              48          18  (28)
 * weekdays             14          8  (14)              67          18  (29)
 * weekly               19         13  (14)             336          13  (28)
 * 8 a working day       5         22  (47)               8          14  (28)
 * bursts, 8 days        9        326 (1136)            125          14  (28)
 * dead            1.4 a day                             48 a day
 * </pre>
 *
 * @param every the user's own interval, kept to the second, however short; null to learn it
 */
record PollSchedule(@Nullable Duration every) {

    /** Longest wait, whether by back-off or because a server asks for it: what Miniflux and rss-fetcher use. */
    static final Duration LONGEST = Duration.ofHours(24);

    /** FreshRSS's and Feedbin's floor: more often nobody may be asked who did not ask for it. */
    static final Duration SHORTEST = Duration.ofMinutes(15);

    /** While nothing is known. */
    static final Duration START = Duration.ofMinutes(30);

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);

    /** Beyond this many doublings every back-off is past {@link #LONGEST}. */
    private static final int MAX_DOUBLINGS = 20;

    /** Share by which a wait may be shorter or longer, so that feeds that were asked together return apart. */
    private static final double JITTER = 0.1;

    /** Polls while the next edition may come at any moment. */
    private static final int POLLS_A_WINDOW = 24;

    /** Longest wait while the next edition may come at any moment: nobody wants to read yesterday's news. */
    private static final Duration VAGUE = Duration.ofHours(6);

    /** Polls between two editions at least, for what comes against all habit. */
    private static final int POLLS_A_GAP = 6;

    /** A publication silent for n days beyond its habit is asked every n hours. */
    private static final int LATE = 24;

    /**
     * After an answer.
     *
     * @param habit of the publication
     * @param asked how long the publisher wants to be left alone ({@code ttl}, {@code sy:}, {@code max-age}); zero if it
     *     does not say. What contradicts its own cadence is not believed
     * @param salt the source's id: gives the jitter
     */
    Instant afterAnswer(Habit habit, Duration asked, String salt, Instant now) {
        if (every != null) {
            return now.plus(every);
        }
        Duration believed = shorter(asked, habit.cadence().orElse(LONGEST).dividedBy(2));
        Duration interval = within(SHORTEST, longer(learnt(habit, now), believed), LONGEST);
        return now.plus(within(SHORTEST, jittered(interval, salt, now.getEpochSecond()), LONGEST));
    }

    private static Duration learnt(Habit habit, Instant now) {
        Duration silence = habit.latest().map(last -> since(last, now)).orElse(Duration.ZERO);
        return habit.window()
                .map(window -> towards(window, habit.cadence().orElse(LONGEST), now))
                .orElseGet(() -> longer(START, silence.dividedBy(LATE)));
    }

    /** Half of what it is to the window, or of what it is past it: what comes early or late is seen soon as well. */
    private static Duration towards(Habit.Window window, Duration cadence, Instant now) {
        Duration late = since(window.to(), now);
        Duration away = longer(since(now, window.from()), late);
        Duration inside = shorter(Duration.between(window.from(), window.to()).dividedBy(POLLS_A_WINDOW), VAGUE);
        Duration atMost = longer(cadence.dividedBy(POLLS_A_GAP), late.dividedBy(LATE));
        return shorter(longer(inside, away.dividedBy(2)), atMost);
    }

    /**
     * After a failure: a minute (or {@link #every}, if that is shorter), doubled with each further failure.
     *
     * @param failures in a row, this one included
     * @param salt the source's id: gives the jitter
     */
    Instant afterFailure(int failures, String salt, Instant now) {
        Duration first = every == null ? FIRST_RETRY : shorter(every, FIRST_RETRY);
        Duration doubled = first.multipliedBy(1L << Math.clamp(failures - 1, 0, MAX_DOUBLINGS));
        return now.plus(shorter(jittered(doubled, salt, failures), LONGEST));
    }

    /** After being told to come back later: as told, within reason; told nothing, as after any failure. */
    Instant afterRetryLater(@Nullable Duration told, int failures, String salt, Instant now) {
        return told == null ? afterFailure(failures, salt, now) : now.plus(shorter(told, LONGEST));
    }

    /** No later than any schedule of ours would have it: a clock that was put back must not silence a feed for years. */
    Instant believable(Instant due, Instant now) {
        Instant latest = now.plus(every == null ? LONGEST : longer(every, LONGEST));
        return due.isAfter(latest) ? latest : due;
    }

    private static Duration jittered(Duration wait, String salt, long attempt) {
        return Duration.ofMillis((long) (wait.toMillis() * (1 + JITTER * spread(salt, attempt))));
    }

    /** From -1 to 1, scattered over sources and attempts by the golden ratio (Knuth, TAOCP 3, §6.4). */
    private static double spread(String salt, long attempt) {
        long mixed = (salt.hashCode() + attempt * 31) * 0x9E3779B97F4A7C15L;
        return (mixed >>> 11) * 0x1p-52 - 1;
    }

    /** Zero if it is not past. */
    private static Duration since(Instant past, Instant now) {
        return longer(Duration.between(past, now), Duration.ZERO);
    }

    private static Duration within(Duration least, Duration wait, Duration most) {
        return longer(least, shorter(wait, most));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
