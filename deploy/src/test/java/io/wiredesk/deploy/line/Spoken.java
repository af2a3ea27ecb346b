package io.wiredesk.deploy.line;

import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.channel.Lag;
import io.wiredesk.deploy.channel.Partitions;
import io.wiredesk.enrich.EnrichTopology;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Everything that enrich has committed, in order by key; a tombstone is {@code gone}.
 *
 * @param stories by story id
 * @param memberships by story id
 * @param clusters by cluster id
 * @param deadLetters by key
 */
record Spoken(
        Map<String, List<String>> stories,
        Map<String, List<String>> memberships,
        Map<String, List<String>> clusters,
        Map<String, List<String>> deadLetters) {

    private static final String GONE = "gone";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Waits until all that is in the channels now is worked off. */
    static Spoken after(String bootstrap, Channels channels) throws Exception {
        awaitAll(bootstrap, channels);
        return new Spoken(
                read(bootstrap, channels.stories()),
                read(bootstrap, channels.memberships()),
                read(bootstrap, channels.clusters()),
                read(bootstrap, channels.deadLetters()));
    }

    /** The same wait, and nothing is read. */
    static void awaitAll(String bootstrap, Channels channels) throws Exception {
        String application = EnrichProcess.application(channels);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
                Lag lag = new Lag(admin, bootstrap, application)) {
            lag.awaitNone(List.of(channels.splitStories().name()), PATIENCE);
            lag.awaitNone(List.of(EnrichTopology.repartitionTopic(application)), PATIENCE);
        }
    }

    /** How often a cluster was merged away or left by all. */
    long tombstones() {
        return clusters.values().stream()
                .flatMap(List::stream)
                .filter(GONE::equals)
                .count();
    }

    private static Map<String, List<String>> read(String bootstrap, Channel<?> channel) {
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        try (Consumer<String, byte[]> consumer = KafkaClients.consumer(bootstrap)) {
            Partitions partitions = Partitions.of(channel, consumer);
            consumer.seekToBeginning(partitions.all());
            partitions.readTo(
                    partitions.ends(),
                    record -> byKey.computeIfAbsent(record.key(), key -> new ArrayList<>())
                            .add(record.value() == null ? GONE : new String(record.value(), StandardCharsets.UTF_8)));
        }
        return byKey;
    }
}
