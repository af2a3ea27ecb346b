package io.wiredesk.sink.desk.live;

import java.time.Duration;

/**
 * How much a desk takes on.
 *
 * @param maxClients streams at a time; whoever comes later is asked to come back
 * @param heartbeat silence after which a comment is sent, so that no proxy takes the stream for dead
 * @param writeTimeout how long one write to a client may take; it is cut off then, and may resume
 * @param windowEvents newest events of a channel that are kept in memory
 * @param windowBytes what they may take; the newest event is kept however long it is
 * @param refresh how often the pipeline's figures are taken
 */
record LiveSettings(
        int maxClients,
        Duration heartbeat,
        Duration writeTimeout,
        int windowEvents,
        int windowBytes,
        Duration refresh) {

    /** A hundred topics fill 50 MiB at most. */
    static final LiveSettings DEFAULT = new LiveSettings(
            2_000, Duration.ofSeconds(15), Duration.ofSeconds(30), 500, 512 * 1024, Duration.ofSeconds(5));
}
