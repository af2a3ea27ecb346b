package io.wiredesk.ingest.mailbox;

import java.time.Duration;
import java.time.Instant;

/** When a mailbox is due next. Pure. */
final class MailSchedule {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(15);
    private static final Duration SILENCE = Duration.ofMinutes(5);

    /** Servers lock accounts after a few wrong passwords within minutes. */
    private static final Duration FIRST_DENIED = Duration.ofHours(1);

    private static final Duration LONGEST_DENIED = Duration.ofHours(6);

    private static final int MAX_DOUBLINGS = 10;
    private static final double JITTER = 0.1;

    private MailSchedule() {}

    /** After a visit that broke: 5 seconds, doubled with each further failure, 15 minutes at most. */
    static Instant afterBreak(int failures, String salt, Instant now) {
        return now.plus(spread(doubled(FIRST_RETRY, failures, LONGEST_RETRY), salt, failures));
    }

    /** After the server let nobody in: an hour, two, four, then six. */
    static Instant afterDenial(int denials, String salt, Instant now) {
        return now.plus(spread(doubled(FIRST_DENIED, denials, LONGEST_DENIED), salt, denials));
    }

    /** After credentials were shown in vain: as after a break, but 5 minutes at least; once denied, as after a denial. */
    static Instant afterSilence(int failures, int denials, String salt, Instant now) {
        Instant patient = now.plus(SILENCE);
        Instant usual = afterBreak(failures, salt, now);
        return denials > 0 ? afterDenial(denials, salt, now) : usual.isAfter(patient) ? usual : patient;
    }

    private static Duration doubled(Duration first, int times, Duration longest) {
        Duration doubled = first.multipliedBy(1L << Math.min(Math.max(times - 1, 0), MAX_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    /** A tenth longer at most, scattered over sources and attempts: what broke together returns apart. */
    private static Duration spread(Duration duration, String salt, int attempt) {
        double share = Math.floorMod(31 * salt.hashCode() + 17 * attempt, 1001) / 1000.0;
        return duration.plusMillis((long) (duration.toMillis() * JITTER * share));
    }
}
