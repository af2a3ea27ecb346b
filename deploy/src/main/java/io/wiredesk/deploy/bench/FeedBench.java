package io.wiredesk.deploy.bench;

import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.config.Network;
import io.wiredesk.deploy.line.ConnectorConfigs;
import io.wiredesk.deploy.runtime.ChannelProvisioner;
import io.wiredesk.deploy.runtime.EmbeddedBroker;
import io.wiredesk.deploy.runtime.EmbeddedConnect;
import io.wiredesk.ingest.feed.FeedSourceConnector;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.SourceDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;

/**
 * Polls many feeds on one Connect worker, exactly once, and says what it costs: everything due at once, then spread over
 * their interval as real feeds are; beside a bare HTTP client doing the same GETs.
 */
public final class FeedBench {

    private static final Network LOOPBACK =
            new Network(List.of("127.0.0.0/8"), Optional.empty(), Optional.empty(), List.of());

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration SETTLING = Duration.ofSeconds(20);
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final Path folder;
    private final int feeds;
    private final Duration interval;

    /**
     * What to measure.
     *
     * @param folder for the broker's data, empty
     * @param feeds how many
     * @param interval of each; the schedule is watched for this long
     */
    public FeedBench(Path folder, int feeds, Duration interval) {
        this.folder = folder;
        this.feeds = feeds;
        this.interval = interval;
    }

    /** Runs it. */
    public FeedFigures run() throws IOException, InterruptedException {
        try (FarmProcess farm = FarmProcess.start()) {
            FeedFigures.Phase bare = bare(farm);
            try (EmbeddedBroker broker = EmbeddedBroker.start(new EmbeddedBroker.Settings(folder, 0))) {
                FeedFigures.Phase storm = storm(broker.bootstrap(), farm);
                FeedFigures.Phase schedule = schedule(broker.bootstrap(), farm);
                return new FeedFigures(feeds, interval, bare, storm, schedule);
            }
        }
    }

    private FeedFigures.Phase bare(FarmProcess farm) throws InterruptedException {
        List<String> addresses = IntStream.range(0, feeds)
                .mapToObj(feed -> FeedFarm.address(feed, farm.port()))
                .toList();
        Usage before = Usage.now();
        BareClient.getAll(addresses, 32);
        return FeedFigures.Phase.of(feeds, before, Usage.now());
    }

    private FeedFigures.Phase storm(String bootstrap, FarmProcess farm) {
        Channels channels = new Channels("storm.", Channels.DEFAULT_EDITION_PARTITIONS);
        provision(bootstrap, channels);
        define(
                bootstrap,
                channels,
                IntStream.range(0, feeds)
                        .mapToObj(feed -> definition(feed, farm))
                        .toList());
        try (EmbeddedConnect connect = connect(bootstrap, channels);
                PollLog log = new PollLog(channels, bootstrap)) {
            Usage.forgetPeak();
            Usage before = Usage.now();
            connect.putConnector("feeds", connector(channels, bootstrap));
            log.follow(PATIENCE, () -> log.polls() >= feeds);
            return FeedFigures.Phase.of(log, before, Usage.now());
        }
    }

    /** New feeds come evenly, as many a second as the whole fleet is polled; each is due at once. */
    private FeedFigures.Phase schedule(String bootstrap, FarmProcess farm) {
        Channels channels = new Channels("schedule.", Channels.DEFAULT_EDITION_PARTITIONS);
        provision(bootstrap, channels);
        try (EmbeddedConnect connect = connect(bootstrap, channels);
                PollLog log = new PollLog(channels, bootstrap);
                ChannelWriter writer = new ChannelWriter(KafkaClients.producer(bootstrap), InstantSource.system())) {
            connect.putConnector("feeds", connector(channels, bootstrap));
            log.follow(SETTLING, () -> false);
            Usage idle = Usage.now();
            log.follow(IDLE, () -> false);
            Usage before = Usage.now();
            for (int feed = 0; feed < feeds; feed++) {
                SourceDefinition definition = definition(feed, farm);
                log.expect(definition.id(), Instant.now());
                writer.put(channels.sourceDefinitions(), definition.id(), definition);
                Duration until = interval.multipliedBy(feed + 1).dividedBy(feeds);
                log.follow(until.minus(Usage.now().wallSince(before)), () -> false);
            }
            return FeedFigures.Phase.of(log, before, Usage.now()).over(before.cpuSince(idle), before.wallSince(idle));
        }
    }

    private SourceDefinition definition(int feed, FarmProcess farm) {
        return new SourceDefinition(
                "feed-" + feed,
                SourceDefinition.Kind.FEED,
                FeedFarm.address(feed, farm.port()),
                null,
                Map.of("every", interval.toString()));
    }

    private static void provision(String bootstrap, Channels channels) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            new ChannelProvisioner(admin).provision(channels.all());
        }
    }

    private static void define(String bootstrap, Channels channels, List<SourceDefinition> definitions) {
        try (ChannelWriter writer = new ChannelWriter(KafkaClients.producer(bootstrap), InstantSource.system())) {
            definitions.forEach(d -> writer.put(channels.sourceDefinitions(), d.id(), d));
        }
    }

    private static EmbeddedConnect connect(String bootstrap, Channels channels) {
        return EmbeddedConnect.start(new EmbeddedConnect.Settings(bootstrap, channels.prefix(), 0));
    }

    private static Map<String, String> connector(Channels channels, String bootstrap) {
        return ConnectorConfigs.source(FeedSourceConnector.class.getName(), channels, LOOPBACK, bootstrap);
    }
}
