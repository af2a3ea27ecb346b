package io.wiredesk.schemas;

import io.wiredesk.schemas.Channel.Retention;
import io.wiredesk.schemas.Channel.Retention.Compact;
import io.wiredesk.schemas.Channel.Retention.DeleteAfter;
import io.wiredesk.schemas.Channel.Retention.DeleteBeyond;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Utils;

/**
 * Every channel of a wiredesk installation. Nothing else spells the name of a Kafka topic.
 *
 * @param prefix set apart installations that share a cluster; ends with a separator of the user's choice
 * @param editionPartitions how many tasks can read editions apart at a time; fixed once the channels exist
 */
public record Channels(String prefix, int editionPartitions) {

    /** What {@code wiredesk.yaml} says unless told otherwise. */
    public static final String DEFAULT_PREFIX = "wiredesk.";

    /**
     * Editions read apart at a time unless told otherwise: room to grow for a cluster, few enough stores for one machine.
     */
    public static final int DEFAULT_EDITION_PARTITIONS = 4;

    /** Largest record of ours: an edition with megabytes of HTML. Brokers and producers must allow it. */
    public static final int MAX_RECORD_BYTES = 10 * 1024 * 1024;

    /** What key, headers and framing may take of a record, or a request add to one. */
    private static final int ENVELOPE = 64 * 1024;

    /** Largest value that fits into a record of {@link #MAX_RECORD_BYTES}. */
    public static final int MAX_VALUE_BYTES = MAX_RECORD_BYTES - ENVELOPE;

    /** What clients must be able to send and fetch, and a broker to take, for such a record. */
    public static final int MAX_REQUEST_BYTES = MAX_RECORD_BYTES + ENVELOPE;

    /** Largest record of a channel that never carries a whole edition: Kafka's own default. */
    private static final int SMALL = 1024 * 1024;

    private static final Retention COMPACT = new Compact();
    private static final Retention TOPIC_RETENTION = new DeleteAfter(Duration.ofDays(30));
    private static final Retention QUARANTINE = new DeleteBeyond(Duration.ofDays(90), 1L << 30);

    /** Raw and replayable; tombstone: forgotten. The producer sets the partition with {@link #editionPartition}. */
    public Channel<Edition> editions() {
        return channel("editions", "edition id", Edition.class, editionPartitions, COMPACT, MAX_RECORD_BYTES);
    }

    /** Stories that somebody else has cut already; they enter at the tagger. */
    public Channel<Story> splitStories() {
        return channel("split-stories", "story id", Story.class, editionPartitions, COMPACT, MAX_RECORD_BYTES);
    }

    /** What to poll; source tasks read it and take theirs. */
    public Channel<SourceDefinition> sourceDefinitions() {
        return channel("source-definitions", "source id", SourceDefinition.class, 1, COMPACT, SMALL);
    }

    /** How each source is doing. */
    public Channel<SourceStatus> sources() {
        return channel("sources", "source id", SourceStatus.class, 1, COMPACT, SMALL);
    }

    /** Topic definitions; one partition, so its offsets version the whole set. */
    public Channel<NewsTopic> topics() {
        return channel("topics", "topic slug", NewsTopic.class, 1, COMPACT, SMALL);
    }

    /** Content and topics of every story. */
    public Channel<Story> stories() {
        return channel("stories", "story id", Story.class, editionPartitions, COMPACT, MAX_RECORD_BYTES);
    }

    /** Which cluster each story belongs to. */
    public Channel<Membership> memberships() {
        return channel("memberships", "story id", Membership.class, editionPartitions, COMPACT, SMALL);
    }

    /** The clusters. */
    public Channel<Cluster> clusters() {
        return channel("clusters", "cluster id", Cluster.class, editionPartitions, COMPACT, SMALL);
    }

    /** What could not be processed, as it came; see {@link DeadLetter} for its headers. One partition: an offset names a letter. */
    public Channel<byte[]> deadLetters() {
        return channel("dead-letters", "as it came", byte[].class, 1, QUARANTINE, MAX_RECORD_BYTES);
    }

    /** New and edited stories of one NewsTopic. One partition: subscribers see them in order. */
    public Channel<TopicStory> topic(String slug) {
        return channel("topic." + slug, "story id", TopicStory.class, 1, TOPIC_RETENTION, MAX_RECORD_BYTES);
    }

    /** The slug of a {@code topic.<slug>} channel of this installation. */
    public Optional<String> slugOf(String channelName) {
        String start = prefix + "topic.";
        return Optional.of(channelName)
                .filter(name -> name.startsWith(start))
                .map(name -> name.substring(start.length()))
                .filter(slug -> NewsTopic.SLUG.matcher(slug).matches());
    }

    /** All but the per-topic channels, which come and go with their definitions. */
    public List<Channel<?>> all() {
        return List.of(
                editions(),
                splitStories(),
                sourceDefinitions(),
                sources(),
                topics(),
                stories(),
                memberships(),
                clusters(),
                deadLetters());
    }

    /** Keeps one publication in order: all its editions share a partition. */
    public static int editionPartition(String publicationId, int partitions) {
        return Utils.toPositive(Utils.murmur2(publicationId.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private <V> Channel<V> channel(
            String name, String keyed, Class<V> type, int partitions, Retention retention, int maxRecordBytes) {
        return new Channel<>(prefix + name, keyed, type, partitions, retention, maxRecordBytes);
    }
}
