package io.wiredesk.deploy.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a {@link FeedBench} measured.
 *
 * @param feeds how many
 * @param interval of each
 * @param bare the same GETs by an HTTP client alone
 * @param storm all due at once
 * @param schedule spread over the interval
 */
public record FeedFigures(int feeds, Duration interval, Phase bare, Phase storm, Phase schedule) {

    private static final double MEBIBYTE = 1024.0 * 1024;

    /**
     * One part of it.
     *
     * @param polls made
     * @param failed of them
     * @param editions taken in
     * @param cpu of the process: broker, worker, tasks and the measuring itself
     * @param median lateness: from when a poll was due until it was made
     * @param p99 likewise
     * @param liveHeap reachable at the end, bytes
     * @param peakHeap garbage included, bytes
     */
    public record Phase(
            long polls,
            long failed,
            long editions,
            Duration wall,
            Duration cpu,
            Duration median,
            Duration p99,
            long liveHeap,
            long peakHeap) {

        static Phase of(long polls, Usage before, Usage after) {
            return new Phase(
                    polls,
                    0,
                    0,
                    after.wallSince(before),
                    after.cpuSince(before),
                    Duration.ZERO,
                    Duration.ZERO,
                    Usage.liveHeap(),
                    Usage.peakHeap());
        }

        static Phase of(PollLog log, Usage before, Usage after) {
            return new Phase(
                    log.polls(),
                    log.failed(),
                    log.editions(),
                    after.wallSince(before),
                    after.cpuSince(before),
                    log.lateness(0.5),
                    log.lateness(0.99),
                    Usage.liveHeap(),
                    Usage.peakHeap());
        }

        /** Less what the process would have used idling. */
        Phase over(Duration idleCpu, Duration idleWall) {
            double share = (double) idleCpu.toNanos() / idleWall.toNanos();
            Duration net = cpu.minusNanos((long) (share * wall.toNanos()));
            return new Phase(polls, failed, editions, wall, net, median, p99, liveHeap, peakHeap);
        }

        double pollsASecond() {
            return polls * 1e9 / wall.toNanos();
        }

        double cpuMillisAPoll() {
            return cpu.toNanos() / 1e6 / Math.max(1, polls);
        }
    }

    /** For people. */
    public List<String> lines() {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%,d feeds, each every %d s; %d processors, load and JVM as they are",
                        feeds,
                        interval.toSeconds(),
                        Runtime.getRuntime().availableProcessors()),
                line("bare client", bare),
                line("all at once", storm),
                line("on schedule", schedule),
                String.format(
                        Locale.ROOT,
                        "CPU a poll, all at once : bare client = %.1f",
                        storm.cpuMillisAPoll() / bare.cpuMillisAPoll()));
    }

    private static String line(String name, Phase phase) {
        return String.format(
                Locale.ROOT,
                "%-12s %,7d polls (%,d failing) %7.1f/s  %,7d editions  CPU %6.2f ms/poll  late p50 %6.2f s p99 %6.2f s"
                        + "  heap live %4.0f MB peak %4.0f MB",
                name,
                phase.polls(),
                phase.failed(),
                phase.pollsASecond(),
                phase.editions(),
                phase.cpuMillisAPoll(),
                phase.median().toMillis() / 1e3,
                phase.p99().toMillis() / 1e3,
                phase.liveHeap() / MEBIBYTE,
                phase.peakHeap() / MEBIBYTE);
    }
}
