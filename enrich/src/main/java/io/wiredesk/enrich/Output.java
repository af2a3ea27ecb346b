package io.wiredesk.enrich;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.DeadLetter;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import io.wiredesk.schemas.TopicStory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One record that leaves the topology; each kind has its channel. */
sealed interface Output {

    /** Key on the channel; null only for a dead letter that came without one. */
    @Nullable
    String key();

    /** For {@code stories}; null is a tombstone. */
    record OfStory(String key, @Nullable Story value, Instant at) implements Output {}

    /** For {@code memberships}; null is a tombstone. */
    record OfMembership(String key, @Nullable Membership value, Instant at) implements Output {}

    /** For {@code clusters}; null is a tombstone. */
    record OfCluster(String key, @Nullable Cluster value, Instant at) implements Output {}

    /** For {@code topic.<slug>}. */
    record OfTopic(String slug, String key, TopicStory value, Instant at) implements Output {}

    /** For {@code dead-letters}: key and value as they came. */
    @SuppressWarnings("ArrayRecordComponent") // bytes as they came; never compared
    record OfDeadLetter(@Nullable String key, byte @Nullable [] value, DeadLetter why) implements Output, Step {}
}
