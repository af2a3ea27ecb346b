package io.wiredesk.sink.desk.store;

import io.wiredesk.schemas.NewsTopic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A topic and how much there is of it.
 *
 * @param stories all that are stored
 * @param recent those of them published within the asked-for time
 * @param newest when the newest one was published; null if there is none
 */
public record TopicCount(
        NewsTopic topic,
        long stories,
        long recent,
        @Nullable Instant newest) {}
