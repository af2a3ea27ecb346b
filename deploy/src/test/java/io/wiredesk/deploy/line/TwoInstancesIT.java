package io.wiredesk.deploy.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.runtime.KafkaBackend;
import io.wiredesk.deploy.runtime.KafkaBroker;
import io.wiredesk.enrich.EnrichApp;
import io.wiredesk.enrich.EnrichTopology;
import io.wiredesk.enrich.Pools;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four named pools, the same news in each of them. Each pool's stories come through a partition of their own, as order is
 * what decides: who works the pools off, and how many do, makes no difference.
 */
@KafkaBroker
class TwoInstancesIT {

    private static final List<String> POOLS = List.of("harbour", "city", "coast", "inland");
    private static final List<String> PRESSES = List.of("wire", "daily", "post", "digest");
    private static final int EVENTS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void two_instances_say_what_one_says(KafkaBackend.Broker broker) throws Exception {
        Channels shared = created(broker);
        Spoken one = byOneInstance(broker);

        Spoken two;
        try (EnrichApp first = start(broker, shared, "first");
                EnrichApp second = start(broker, shared, "second")) {
            await("both have pools").atMost(PATIENCE).until(() -> instancesWithPools(broker, shared) == 2);
            assertThat(first.awaitRunning(PATIENCE) && second.awaitRunning(PATIENCE))
                    .isTrue();
            write(broker, shared);
            two = Spoken.after(broker.bootstrap(), shared);
            assertThat(instancesWithPools(broker, shared)).isEqualTo(2);
        }

        assertThat(two).isEqualTo(one);
        assertThat(one.deadLetters()).isEmpty();
        assertThat(one.memberships()).hasSize(one.stories().size()).hasSizeGreaterThan(POOLS.size() * 3 * EVENTS);
        assertThat(one.tombstones()).isGreaterThan((long) POOLS.size() * EVENTS);
    }

    @Test
    void pools_whose_instance_leaves_go_on_elsewhere_as_if_nothing_had_been(KafkaBackend.Broker broker)
            throws Exception {
        Channels left = created(broker);
        Spoken one = byOneInstance(broker);

        Spoken both;
        try (EnrichApp first = start(broker, left, "first")) {
            try (EnrichApp second = start(broker, left, "second")) {
                await("both have pools").atMost(PATIENCE).until(() -> instancesWithPools(broker, left) == 2);
                assertThat(first.awaitRunning(PATIENCE) && second.awaitRunning(PATIENCE))
                        .isTrue();
                writeApart(broker, left);
                Spoken.after(broker.bootstrap(), left);
                writeUniting(broker, left);
            }
            both = Spoken.after(broker.bootstrap(), left);
            assertThat(instancesWithPools(broker, left)).isEqualTo(1);
        }

        assertThat(both).isEqualTo(one);
    }

    private Spoken byOneInstance(KafkaBackend.Broker broker) throws Exception {
        Channels alone = created(broker);
        try (EnrichApp app = start(broker, alone, "alone")) {
            assertThat(app.awaitRunning(PATIENCE)).isTrue();
            write(broker, alone);
            return Spoken.after(broker.bootstrap(), alone);
        }
    }

    private EnrichApp start(KafkaBackend.Broker broker, Channels channels, String state) {
        return EnrichProcess.start(broker.bootstrap(), channels, pools(), folder.resolve(channels.prefix() + state));
    }

    /** Stories that came already cut go by their publication. */
    private static Pools pools() {
        Map<String, String> bySource = new HashMap<>();
        POOLS.forEach(pool -> PRESSES.forEach(press -> bySource.put(pool + '-' + press, pool)));
        return new Pools(POOLS, bySource);
    }

    private static int instancesWithPools(KafkaBackend.Broker broker, Channels channels) throws Exception {
        String application = EnrichProcess.application(channels);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            return (int) admin.describeConsumerGroups(List.of(application)).all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .filter(member -> hasPools(member, EnrichTopology.repartitionTopic(application)))
                    .count();
        }
    }

    private static boolean hasPools(MemberDescription member, String kafkaTopic) {
        return member.assignment().topicPartitions().stream()
                .anyMatch(partition -> partition.topic().equals(kafkaTopic));
    }

    private static Channels created(KafkaBackend.Broker broker) {
        Channels channels = new Channels("p" + UUID.randomUUID() + ".", POOLS.size());
        broker.create(channels.all().toArray(Channel<?>[]::new));
        return channels;
    }

    private static void write(KafkaBackend.Broker broker, Channels channels) {
        writeApart(broker, channels);
        writeUniting(broker, channels);
    }

    private static void writeApart(KafkaBackend.Broker broker, Channels channels) {
        for (String pool : POOLS) {
            write(broker, channels, pool, new Tellings(pool).apart(0, EVENTS));
        }
    }

    private static void writeUniting(KafkaBackend.Broker broker, Channels channels) {
        for (String pool : POOLS) {
            write(broker, channels, pool, new Tellings(pool).uniting(0, EVENTS, new Random(1)));
        }
    }

    private static void write(KafkaBackend.Broker broker, Channels channels, String pool, List<Story> stories) {
        try (ChannelWriter writer =
                new ChannelWriter(KafkaClients.producer(broker.bootstrap()), InstantSource.system())) {
            stories.forEach(
                    story -> writer.put(channels.splitStories(), POOLS.indexOf(pool), story.id(), story, Map.of()));
        }
    }
}
