package io.wiredesk.deploy.letters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter, without what is in it.
 *
 * @param number its offset in the channel, by which people name it
 * @param at when it was written
 * @param key as it came
 * @param bytes of its value
 * @param stage which step gave up, as {@link io.wiredesk.schemas.DeadLetter#stage} names them; {@code enrich} for what
 *     was caught by Kafka Streams' own net
 * @param why what failed, one line
 * @param origin where it stood: a source id, or a channel
 * @param partition of the channel, -1 if it never reached one
 * @param offset in that partition, -1 if it never reached one
 * @param replay what to do to have it processed again
 * @param format what to read it as; null unless it never reached a channel and was kept whole
 */
public record Letter(
        long number,
        Instant at,
        @Nullable String key,
        int bytes,
        String stage,
        String why,
        String origin,
        int partition,
        long offset,
        String replay,
        @Nullable String format) {}
