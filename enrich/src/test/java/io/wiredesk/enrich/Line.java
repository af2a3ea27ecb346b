package io.wiredesk.enrich;

import io.wiredesk.enrich.dedup.DedupSettings;
import io.wiredesk.enrich.dedup.PoolClock;
import io.wiredesk.enrich.dedup.TrackedCluster;
import io.wiredesk.enrich.dedup.TrackedStory;
import io.wiredesk.enrich.split.Habits;
import io.wiredesk.enrich.tag.NewsTopicMonitor;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.schemas.Story;
import io.wiredesk.schemas.TopicStory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology under {@link TopologyTestDriver}, spoken to in editions and stories. */
final class Line implements AutoCloseable {

    static final Channels CHANNELS = new Channels("t.", 1);

    private final NewsTopicMonitor monitor = new NewsTopicMonitor();
    private final Set<String> seenChannels = new HashSet<>();
    private final TopologyTestDriver driver;
    private final Pools pools;
    private final Map<String, Map<String, byte[]>> changelogs = new HashMap<>();
    private Instant now = Instant.parse("2026-11-02T08:00:00Z");

    Line(Path state) {
        this(state, Pools.ONE);
    }

    Line(Path state, Pools pools) {
        this.pools = pools;
        EnrichSettings settings = new EnrichSettings(CHANNELS, pools, DedupSettings.DEFAULT);
        Properties properties = new EnrichClient("unused:1", "test", state, 1, 1, Map.of()).properties(CHANNELS);
        driver =
                new TopologyTestDriver(new EnrichTopology(settings, monitor, seenChannels::contains).get(), properties);
    }

    Line publish(Edition edition) {
        return produce(CHANNELS.editions(), edition.id(), Json.bytes(edition));
    }

    Line forget(Edition edition) {
        return produce(CHANNELS.editions(), edition.id(), null);
    }

    Line take(Story story) {
        return produce(CHANNELS.splitStories(), story.id(), Json.bytes(story));
    }

    /** Somebody else takes back what somebody else has cut. */
    Line takeBack(Story story) {
        return produce(CHANNELS.splitStories(), story.id(), null);
    }

    /** Nothing comes for a while. */
    Line pause(Duration length) {
        now = now.plus(length);
        return this;
    }

    Instant now() {
        return now;
    }

    /** Another instance after this one is gone: of its state it finds what stood in the changelogs. */
    Line takenOver(Path state) {
        Line next = new Line(state, pools);
        next.now = now;
        restore(next, StateStores.SPLIT_STORY_LEDGER, Ledger.class);
        restore(next, StateStores.TRACKED_STORIES, TrackedStory.class);
        restore(next, StateStores.TRACKED_CLUSTERS, TrackedCluster.class);
        restore(next, StateStores.POOL_CLOCKS, PoolClock.class);
        close();
        return next;
    }

    private <V> void restore(Line next, String store, Class<V> type) {
        String changelog = "test-" + store + "-changelog";
        Map<String, byte[]> latest = new LinkedHashMap<>(changelogs.getOrDefault(store, Map.of()));
        if (driver.producedTopicNames().contains(changelog)) {
            driver.createOutputTopic(changelog, new StringDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList()
                    .forEach(record -> latest.put(record.key(), record.value()));
        }
        latest.values().removeIf(Objects::isNull);
        KeyValueStore<String, V> restored = next.driver.getKeyValueStore(store);
        latest.forEach((key, value) -> restored.put(key, Json.read(value, type)));
        next.changelogs.put(store, latest);
    }

    Line define(NewsTopic topic) {
        return produce(CHANNELS.topics(), topic.slug(), Json.bytes(topic));
    }

    Line retire(String slug) {
        return produce(CHANNELS.topics(), slug, null);
    }

    Line channelExists(String slug) {
        seenChannels.add(slug);
        return this;
    }

    Line produce(Channel<?> channel, @Nullable String key, byte @Nullable [] value) {
        now = now.plusSeconds(1);
        driver.createInputTopic(channel.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value, now);
        return this;
    }

    List<TestRecord<String, byte[]>> records(Channel<?> channel) {
        return driver.createOutputTopic(channel.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** What an upsert store would hold after everything written so far; drains the channel. */
    Map<String, Story> stories() {
        return latest(CHANNELS.stories(), Story.class);
    }

    Map<String, Membership> memberships() {
        return latest(CHANNELS.memberships(), Membership.class);
    }

    Map<String, Cluster> clusters() {
        return latest(CHANNELS.clusters(), Cluster.class);
    }

    List<TopicStory> topic(String slug) {
        return records(CHANNELS.topic(slug)).stream()
                .map(record -> Json.read(record.value(), TopicStory.class))
                .toList();
    }

    /** What is measured under that name, with that value of its label; an empty one for none. */
    double measured(String name, String label) {
        return driver.metrics().values().stream()
                .filter(metric -> metric.metricName().group().equals(EnrichMetrics.GROUP)
                        && metric.metricName().name().equals(name)
                        && String.join("", metric.metricName().tags().values()).equals(label))
                .mapToDouble(metric -> (double) metric.metricValue())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing measures " + name + " " + label));
    }

    KeyValueStore<String, Habits> habits() {
        return driver.getKeyValueStore(StateStores.PUBLICATION_HABITS);
    }

    NewsTopicMonitor monitor() {
        return monitor;
    }

    private final Map<String, Map<String, Object>> held = new LinkedHashMap<>();

    private <V> Map<String, V> latest(Channel<V> channel, Class<V> type) {
        Map<String, Object> state = held.computeIfAbsent(channel.name(), name -> new LinkedHashMap<>());
        for (TestRecord<String, byte[]> record : records(channel)) {
            if (record.value() == null) {
                state.remove(record.key());
            } else {
                state.put(record.key(), Json.read(record.value(), type));
            }
        }
        Map<String, V> typed = new LinkedHashMap<>();
        state.forEach((key, value) -> typed.put(key, type.cast(value)));
        return typed;
    }

    @Override
    public void close() {
        driver.close();
        monitor.close();
    }
}
