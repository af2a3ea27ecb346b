package io.wiredesk.sink.desk.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the line is doing now.
 *
 * @param flows one a channel, in the order records pass them
 * @param lag records enrich has still to read; null if Kafka does not say
 * @param published from an edition's receipt to its story in Kafka, over the last minutes; null before the first
 * @param stored from an edition's receipt to its story in the store, over the last minutes; null before the first
 * @param deadLetters newest first, at most {@link #MAX_LETTERS}
 * @param deadLetterCount all there are
 * @param at when this was true
 */
public record PipelineView(
        List<Flow> flows,
        @Nullable Long lag,
        @Nullable Latency published,
        @Nullable Latency stored,
        List<Letter> deadLetters,
        long deadLetterCount,
        Instant at) {

    public static final int MAX_LETTERS = 100;

    public PipelineView {
        flows = List.copyOf(flows);
        deadLetters = List.copyOf(deadLetters);
    }

    /**
     * What passes a channel.
     *
     * @param channel its name
     * @param perMinute records written a minute, over the last minutes
     * @param records there are, counted by offsets
     */
    public record Flow(String channel, double perMinute, long records) {}

    /** Of what was measured, half was faster than {@code median}, 99 of 100 faster than {@code p99}. */
    public record Latency(Duration median, Duration p99, long count) {}

    /**
     * A dead letter, without what is in it.
     *
     * @param number names it: {@code wiredesk dead-letters show NUMBER}
     * @param key as it came; null if it had none
     */
    public record Letter(
            long number,
            Instant at,
            String stage,
            String why,
            @Nullable String key,
            String channel,
            int partition,
            long offset) {}
}
