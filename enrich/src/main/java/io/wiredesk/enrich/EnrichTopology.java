package io.wiredesk.enrich;

import io.wiredesk.enrich.tag.NewsTopicMonitor;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.JsonSerde;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/**
 * The whole flow: split and tag each edition, bring all stories of a pool to one writer, deduplicate, publish.
 *
 * <p>A value: settings in, {@link Topology} out. Every operator, store and repartition is named; the names are frozen by
 * a golden file, because renaming one abandons its state.
 */
public final class EnrichTopology implements Supplier<Topology> {

    private static final String STORIES_BY_POOL = "stories-by-pool";
    private static final Serde<String> KEY = Serdes.String();
    private static final Serde<byte[]> RAW = Serdes.ByteArray();

    private final Channels channels;
    private final Pools pools;
    private final DedupProcessor.Supplier deduplicator;
    private final NewsTopicMonitor monitor;
    private final Thinking thinking;

    /**
     * A topology for one application.
     *
     * @param settings what may differ between installations
     * @param monitor the topic definitions of this instance, fed by the topology, shared by its threads
     * @param channelExists whether a per-topic channel was seen on the broker: writing to a missing one would stop the
     *     application
     */
    public EnrichTopology(EnrichSettings settings, NewsTopicMonitor monitor, Predicate<String> channelExists) {
        this(settings, monitor, channelExists, Thinking.with(monitor, settings.dedup()));
    }

    EnrichTopology(
            EnrichSettings settings, NewsTopicMonitor monitor, Predicate<String> channelExists, Thinking thinking) {
        this.channels = settings.channels();
        this.pools = settings.pools();
        this.monitor = monitor;
        this.thinking = thinking;
        this.deduplicator =
                new DedupProcessor.Supplier(thinking.pool(), slug -> monitor.streams(slug) && channelExists.test(slug));
    }

    /** The Kafka topic between splitting and deduplicating, of the application with this id. */
    public static String repartitionTopic(String applicationId) {
        return applicationId + "-" + STORIES_BY_POOL + "-repartition";
    }

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addGlobalStore(
                NewsTopicFeed.store(), channels.topics().name(), raw("read-topics"), () -> new NewsTopicFeed(monitor));

        KStream<String, Step> cut = builder.stream(channels.editions().name(), raw("read-editions"))
                .process(
                        LedgerProcessor.learning(StateStores.EDITION_LEDGER, thinking.editions(), pools),
                        as("split-and-tag"));
        KStream<String, Step> given = builder.stream(channels.splitStories().name(), raw("read-split-stories"))
                .process(LedgerProcessor.of(StateStores.SPLIT_STORY_LEDGER, thinking.stories(), pools), as("tag"));
        KStream<String, Step> steps = cut.merge(given, as("all-stories"));

        KStream<String, Output> outputs = steps.filter((key, step) -> step instanceof StoryChange, as("readable"))
                .mapValues(StoryChange.class::cast, as("story-changes"))
                .repartition(byPool())
                .process(deduplicator, as("deduplicate"));

        write(outputs, Output.OfStory.class, channels.stories(), "stories");
        write(outputs, Output.OfMembership.class, channels.memberships(), "memberships");
        write(outputs, Output.OfCluster.class, channels.clusters(), "clusters");
        writePerTopic(outputs);
        write(refused(steps), Output.OfDeadLetter.class, channels.deadLetters(), "unreadable");
        write(outputs, Output.OfDeadLetter.class, channels.deadLetters(), "undeduplicable");
        return builder.build();
    }

    private Repartitioned<String, StoryChange> byPool() {
        return Repartitioned.<String, StoryChange>as(STORIES_BY_POOL)
                .withKeySerde(KEY)
                .withValueSerde(new JsonSerde<>(StoryChange.class))
                .withNumberOfPartitions(pools.count())
                .withStreamPartitioner(
                        (channel, key, change, count) -> Optional.of(Set.of(pools.partition(change.pool()))));
    }

    private static KStream<String, Output> refused(KStream<String, Step> steps) {
        return steps.filter((key, step) -> step instanceof Output.OfDeadLetter, as("unreadable"))
                .mapValues(Output.class::cast, as("dead-letters"));
    }

    private static void write(
            KStream<String, Output> outputs, Class<? extends Output> kind, Channel<?> channel, String name) {
        outputs.filter((key, output) -> kind.isInstance(output), as("only-" + name))
                .to(channel.name(), Produced.with(KEY, OutputSerde.INSTANCE).withName("write-" + name));
    }

    private void writePerTopic(KStream<String, Output> outputs) {
        outputs.filter((key, output) -> output instanceof Output.OfTopic, as("only-topic-stories"))
                .to(
                        new ByNewsTopic(channels),
                        Produced.with(KEY, OutputSerde.INSTANCE).withName("write-topic-stories"));
    }

    private static Consumed<String, byte[]> raw(String name) {
        return Consumed.with(KEY, RAW).withName(name);
    }

    private static Named as(String name) {
        return Named.as(name);
    }

    /** A class of its own, so that {@code describe()} says the same in every run. */
    private record ByNewsTopic(Channels channels) implements TopicNameExtractor<String, Output> {

        @Override
        public String extract(String key, Output output, RecordContext context) {
            return channels.topic(((Output.OfTopic) output).slug()).name();
        }

        @Override
        public String toString() {
            return channels.topic("<slug>").name();
        }
    }
}
