package io.wiredesk.enrich;

import io.wiredesk.enrich.dedup.DedupSettings;
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
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology under {@link TopologyTestDriver}, spoken to in editions and stories. */
final class Line implements AutoCloseable {

    static final Channels CHANNELS = new Channels("t.", 1);

    private final NewsTopicMonitor monitor = new NewsTopicMonitor();
    private final Set<String> seenChannels = new HashSet<>();
    private final TopologyTestDriver driver;
    private Instant now = Instant.parse("2026-11-02T08:00:00Z");

    Line(Path state) {
        this(state, Pools.ONE);
    }

    Line(Path state, Pools pools) {
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
