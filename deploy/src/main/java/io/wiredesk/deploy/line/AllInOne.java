package io.wiredesk.deploy.line;

import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.deploy.metrics.Meters;
import io.wiredesk.deploy.runtime.ChannelProvisioner;
import io.wiredesk.deploy.runtime.DataFolder;
import io.wiredesk.deploy.runtime.EmbeddedBroker;
import io.wiredesk.deploy.runtime.EmbeddedConnect;
import io.wiredesk.deploy.runtime.RunningInstance;
import io.wiredesk.enrich.EnrichApp;
import io.wiredesk.enrich.EnrichClient;
import io.wiredesk.enrich.EnrichSettings;
import io.wiredesk.enrich.Pools;
import io.wiredesk.enrich.dedup.DedupSettings;
import io.wiredesk.schemas.Channels;
import io.wiredesk.sink.desk.Desk;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process that does it all: a real broker with its data on disk, a real Connect worker, the Streams application, the desk. What
 * runs here is what runs in a cluster; only the order of starting is this class's own.
 */
public final class AllInOne implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AllInOne.class);

    private static final int THREADS = 1;

    private final InReverse started;
    private final RunningInstance instance;

    private AllInOne(InReverse started, RunningInstance instance) {
        this.started = started;
        this.instance = instance;
    }

    /**
     * Starts everything; when this returns, sources are polled, stories flow and are stored.
     *
     * @throws io.wiredesk.deploy.runtime.StartupFailure if something is in the way; what had started is stopped again
     * @throws InvalidTopics if the user's topics cannot be used
     */
    public static AllInOne start(WiredeskConfig config) {
        InReverse started = new InReverse();
        try {
            return new AllInOne(started, start(config, started));
        } catch (RuntimeException | Error e) {
            started.close();
            throw e;
        }
    }

    private static RunningInstance start(WiredeskConfig config, InReverse started) {
        long began = System.nanoTime();
        UserTopics topics = UserTopics.of(config.topics());
        config.toDefinitions().forEach(ConfigWatch::warnOfSecrets);
        DataFolder folder = started.later(DataFolder.open(config.data()));
        EmbeddedBroker broker = started.later(broker(config, folder));
        Admin admin = started.later(Admin.create(Map.of("bootstrap.servers", broker.bootstrap())));
        ChannelProvisioner channels = new ChannelProvisioner(admin);
        SourceSync sources = new SourceSync(config.channels(), broker.bootstrap());
        NewsTopicSync newsTopics = new NewsTopicSync(config.channels(), broker.bootstrap(), channels);

        channels.provision(config.channels().all());
        sources.declare(config.toDefinitions());
        newsTopics.apply(topics.all());
        Meters meters = started.later(new Meters());
        Desk desk = started.later(DeskStart.of(config, broker.bootstrap(), meters));
        EnrichApp enrich = started.later(enrich(config, folder, broker));
        EmbeddedConnect connect = started.later(connect(config, broker));
        Readiness.await(enrich, connect);
        config.topics().ifPresent(file -> started.later(TopicsWatch.start(file, topics.read(), newsTopics)));
        config.file().ifPresent(file -> started.later(ConfigWatch.start(file, sources)));
        StatusSweep.start(config.channels(), broker.bootstrap(), started);
        started.later(TaskWatch.start(connect));

        RunningInstance instance = instance(config, broker, connect, desk);
        folder.announce(instance);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        LOG.info(
                "ready after {} s, stories go to {}, the desk is at {}",
                took.toMillis() / 1000.0,
                config.sqlite(),
                instance.desk());
        return instance;
    }

    private static EmbeddedBroker broker(WiredeskConfig config, DataFolder folder) {
        EmbeddedBroker broker = EmbeddedBroker.start(
                new EmbeddedBroker.Settings(folder.kafka(), folder.brokerPort(config.kafkaPort())));
        folder.keepBrokerPort(broker.port());
        LOG.info("Kafka listens on {}, its data is in {}", broker.bootstrap(), folder.kafka());
        return broker;
    }

    private static EnrichApp enrich(WiredeskConfig config, DataFolder folder, EmbeddedBroker broker) {
        EnrichClient client = new EnrichClient(
                broker.bootstrap(), applicationId(config.channels()), folder.streams(), THREADS, 1, Map.of());
        DedupSettings dedup = DedupSettings.DEFAULT.within(config.dedupWindow());
        return EnrichApp.start(client, new EnrichSettings(config.channels(), pools(config), dedup));
    }

    private static EmbeddedConnect connect(WiredeskConfig config, EmbeddedBroker broker) {
        EmbeddedConnect connect =
                EmbeddedConnect.start(new EmbeddedConnect.Settings(broker.bootstrap(), config.prefix(), 0));
        try {
            ConnectorConfigs.of(config, broker.bootstrap()).forEach(connect::putConnector);
            return connect;
        } catch (RuntimeException e) {
            connect.close();
            throw e;
        }
    }

    private static RunningInstance instance(
            WiredeskConfig config, EmbeddedBroker broker, EmbeddedConnect connect, Desk desk) {
        return new RunningInstance(
                broker.bootstrap(),
                connect.rest().getPort(),
                desk.address(),
                config.prefix(),
                config.editionPartitions(),
                ProcessHandle.current().pid());
    }

    /** Names the state of enrich and its group. */
    static String applicationId(Channels channels) {
        return channels.prefix() + "enrich";
    }

    private static Pools pools(WiredeskConfig config) {
        Map<String, String> bySource = new HashMap<>();
        config.pools().forEach((pool, sources) -> sources.forEach(source -> bySource.put(source, pool)));
        return new Pools(List.copyOf(config.pools().keySet()), bySource);
    }

    /** How to reach it. */
    public RunningInstance instance() {
        return instance;
    }

    /**
     * Waits until all that has been taken in by now is enriched and stored.
     *
     * @throws org.apache.kafka.common.KafkaException if that does not happen within an hour
     */
    public void awaitStored() throws InterruptedException {
        new Stored(instance).await();
    }

    /** Stops in reverse order; nothing is lost by not calling it. */
    @Override
    public void close() {
        started.close();
        LOG.info("stopped");
    }
}
