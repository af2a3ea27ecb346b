package io.wiredesk.deploy.batch;

import io.wiredesk.deploy.channel.ChannelReader;
import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.channel.Lag;
import io.wiredesk.deploy.line.InReverse;
import io.wiredesk.deploy.runtime.ChannelProvisioner;
import io.wiredesk.deploy.runtime.EmbeddedBroker;
import io.wiredesk.enrich.EnrichApp;
import io.wiredesk.enrich.EnrichClient;
import io.wiredesk.enrich.EnrichSettings;
import io.wiredesk.enrich.EnrichTopology;
import io.wiredesk.enrich.Pools;
import io.wiredesk.enrich.dedup.DedupSettings;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.schemas.Story;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;

/**
 * The whole topology on a broker that lives as long as this object. The channels have one partition, so the same input
 * in the same order gives the same output.
 */
public final class BatchLine implements AutoCloseable {

    private static final Channels CHANNELS = new Channels(Channels.DEFAULT_PREFIX, 1);
    private static final String APPLICATION = "enrich";
    private static final Duration PATIENCE = Duration.ofHours(6);
    private static final Duration START = Duration.ofMinutes(2);

    private final InReverse started;
    private final String bootstrap;
    private final Admin admin;
    private final EnrichApp enrich;
    private final ChannelWriter writer;

    private BatchLine(InReverse started, String bootstrap, Admin admin, EnrichApp enrich) {
        this.started = started;
        this.bootstrap = bootstrap;
        this.admin = admin;
        this.enrich = enrich;
        this.writer = new ChannelWriter(KafkaClients.producer(bootstrap), InstantSource.system());
    }

    /**
     * Starts broker and topology; takes a few seconds.
     *
     * @param topics in force before the first story is read
     * @throws io.wiredesk.deploy.runtime.StartupFailure if something is in the way
     */
    public static BatchLine start(List<NewsTopic> topics) {
        InReverse started = new InReverse();
        try {
            TemporaryFolder folder = started.later(TemporaryFolder.create());
            EmbeddedBroker broker =
                    started.later(EmbeddedBroker.start(new EmbeddedBroker.Settings(folder.resolve("kafka"), 0)));
            Admin admin = started.later(Admin.create(Map.of("bootstrap.servers", broker.bootstrap())));
            new ChannelProvisioner(admin).provision(CHANNELS.all());
            define(topics, broker.bootstrap());
            EnrichClient client =
                    new EnrichClient(broker.bootstrap(), APPLICATION, folder.resolve("streams"), 1, 1, Map.of());
            EnrichApp enrich = started.later(
                    EnrichApp.start(client, new EnrichSettings(CHANNELS, Pools.ONE, DedupSettings.DEFAULT)));
            return new BatchLine(started, broker.bootstrap(), admin, enrich);
        } catch (RuntimeException | Error e) {
            started.close();
            throw e;
        }
    }

    /**
     * The next edition.
     *
     * @throws IllegalArgumentException if it is larger than a record may be
     */
    public void put(Edition edition) {
        put(CHANNELS.editions(), edition.id(), edition);
    }

    /**
     * The next story that is already cut.
     *
     * @throws IllegalArgumentException if it is larger than a record may be
     */
    public void put(Story story) {
        put(CHANNELS.splitStories(), story.id(), story);
    }

    /**
     * Waits until all that was put is worked off. Nothing can be put after that.
     *
     * @return the final state of each story, in the order of the input
     */
    public Stream<EnrichedStory> results() {
        writer.close();
        awaitWorkedOff();
        Map<String, Membership> memberships = read(CHANNELS.memberships());
        return this.<Story>read(CHANNELS.stories()).values().stream()
                .sorted(Comparator.comparingLong(
                                (Story story) -> story.edition().offset())
                        .thenComparingInt(Story::position))
                .map(story -> new EnrichedStory(story, memberships.get(story.id())));
    }

    /** Why input was refused; call after {@link #results}. */
    public List<String> refused() {
        try (Consumer<String, byte[]> consumer = KafkaClients.consumer(bootstrap)) {
            return DeadLetters.read(CHANNELS.deadLetters(), consumer);
        }
    }

    @Override
    public void close() {
        started.close();
    }

    private static void define(List<NewsTopic> topics, String bootstrap) {
        try (ChannelWriter definitions = new ChannelWriter(KafkaClients.producer(bootstrap), InstantSource.system())) {
            topics.forEach(topic -> definitions.put(CHANNELS.topics(), topic.slug(), topic));
        }
    }

    private <V> void put(Channel<V> channel, String key, V value) {
        if (Json.bytes(value).length > Channels.MAX_VALUE_BYTES) {
            throw new IllegalArgumentException("is larger than " + Channels.MAX_VALUE_BYTES + " bytes");
        }
        writer.put(channel, key, value);
    }

    /** Once it runs, the topology has made its own channels; before, there is no telling what is left to do. */
    private void awaitWorkedOff() {
        List<String> inputs =
                List.of(CHANNELS.editions().name(), CHANNELS.splitStories().name());
        try (Lag lag = new Lag(admin, bootstrap, APPLICATION)) {
            if (!enrich.awaitRunning(START)) {
                throw new TimeoutException("it is still " + enrich.state());
            }
            lag.awaitNone(inputs, PATIENCE);
            lag.awaitNone(List.of(EnrichTopology.repartitionTopic(APPLICATION)), PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the topology did not finish: " + e.getMessage(), e);
        }
    }

    private <V> Map<String, V> read(Channel<V> channel) {
        try (Consumer<String, byte[]> consumer = KafkaClients.consumer(bootstrap)) {
            return new ChannelReader(consumer).read(channel).byKey();
        }
    }
}
