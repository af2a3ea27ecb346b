package io.wiredesk.deploy.soak;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.line.Committed;
import io.wiredesk.deploy.runtime.ConnectorStatus;
import io.wiredesk.deploy.runtime.EmbeddedConnect;
import io.wiredesk.deploy.runtime.KafkaBackend.Broker;
import io.wiredesk.deploy.runtime.KafkaBroker;
import io.wiredesk.ingest.feed.FeedSourceConnector;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two Connect workers share the feeds; one leaves; the other takes over; nothing is lost and nothing doubles. */
@KafkaBroker
class TwoWorkersIT {

    private static final Channels CHANNELS = new Channels("two.", 2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int FEEDS = 30;

    @Test
    void feeds_go_on_where_the_worker_that_left_had_them(Broker broker) throws Exception {
        broker.create(CHANNELS.all().toArray(Channel<?>[]::new));
        try (UnreliableFeeds feeds = UnreliableFeeds.start(FEEDS, new Random(7));
                EmbeddedConnect stays = worker(broker)) {
            feeds.calm();
            define(feeds.addresses(), broker);
            stays.putConnector("feeds", connector(broker));
            try (EmbeddedConnect leaves = worker(broker)) {
                await("both work").atMost(PATIENCE).until(() -> workers(leaves).size() == 2);
                publishAndAwait(feeds, broker);
            }
            await("one has all").atMost(PATIENCE).until(() -> workers(stays).size() == 1);
            publishAndAwait(feeds, broker);

            assertThat(versions(broker)).allSatisfy(TwoWorkersIT::isToldOnce);
            assertThat(polled(broker)).hasSize(FEEDS);
        }
    }

    private static void publishAndAwait(UnreliableFeeds feeds, Broker broker) {
        for (int round = 0; round < 10; round++) {
            feeds.publish();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(titles(broker)).isEqualTo(feeds.published().keySet()));
    }

    private static void isToldOnce(List<Edition> versions) {
        assertThat(versions.stream().map(Edition::contentHash)).doesNotHaveDuplicates();
    }

    private static List<List<Edition>> versions(Broker broker) {
        return List.copyOf(
                new Committed(broker.bootstrap()).records(CHANNELS.editions()).values());
    }

    private static Set<String> titles(Broker broker) {
        List<List<Edition>> versions = versions(broker);
        Map<String, Integer> ids =
                versions.stream().collect(toMap(v -> v.getLast().title(), v -> 1, Integer::sum));
        assertThat(ids.values()).as("one id an edition").allMatch(count -> count == 1);
        return ids.keySet();
    }

    private static Set<String> polled(Broker broker) {
        return new Committed(broker.bootstrap())
                .<SourceStatus>latest(CHANNELS.sources())
                .keySet();
    }

    /** Of those that have a running task. */
    private static Set<String> workers(EmbeddedConnect connect) {
        Set<String> workers = new HashSet<>();
        for (ConnectorStatus status : connect.statuses()) {
            status.tasks().stream()
                    .filter(task -> task.state().equals("RUNNING"))
                    .forEach(task -> workers.add(task.worker()));
        }
        return workers;
    }

    private static EmbeddedConnect worker(Broker broker) {
        return EmbeddedConnect.start(new EmbeddedConnect.Settings(broker.bootstrap(), CHANNELS.prefix(), 0));
    }

    private static void define(List<String> addresses, Broker broker) {
        try (ChannelWriter writer =
                new ChannelWriter(KafkaClients.producer(broker.bootstrap()), InstantSource.system())) {
            for (int i = 0; i < addresses.size(); i++) {
                Map<String, String> options = Map.of("every", "PT1S", "first", "all");
                SourceDefinition feed =
                        new SourceDefinition("feed-" + i, SourceDefinition.Kind.FEED, addresses.get(i), null, options);
                writer.put(CHANNELS.sourceDefinitions(), feed.id(), feed);
            }
        }
    }

    private static Map<String, String> connector(Broker broker) {
        return Map.of(
                "connector.class", FeedSourceConnector.class.getName(),
                "tasks.max", "2",
                "exactly.once.support", "required",
                "transaction.boundary", "poll",
                "wiredesk.prefix", CHANNELS.prefix(),
                "wiredesk.bootstrap.servers", broker.bootstrap(),
                "wiredesk.web.allow", "127.0.0.0/8");
    }
}
