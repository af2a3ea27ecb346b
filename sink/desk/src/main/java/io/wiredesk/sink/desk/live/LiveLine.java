package io.wiredesk.sink.desk.live;

import io.helidon.webserver.http.HttpService;
import io.wiredesk.schemas.Channels;
import io.wiredesk.sink.desk.DeskSettings;
import io.wiredesk.sink.desk.store.Store;
import io.wiredesk.sink.desk.store.StoreUnavailable;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;

/** All that the desk reads from Kafka: live streams, the figures of the pipeline, how long stories take. */
public final class LiveLine implements AutoCloseable {

    private static final Duration CHANNELS = Duration.ofSeconds(1);
    private static final Duration STORE = Duration.ofMillis(200);
    private static final Duration STALLED = Duration.ofMillis(500);
    private static final int TASKS = 4;

    private final Admin admin;
    private final Consumer<String, byte[]> browser;
    private final LiveReader reader;
    private final Thread readerThread;
    private final CatchUp history;
    private final Clients clients;
    private final LiveStreams streams;
    private final PipelineWatch pipeline;
    private final Every every = new Every(TASKS);

    private LiveLine(DeskSettings desk, Store store, LiveSettings settings) {
        InstantSource clock = InstantSource.system();
        Channels channels = desk.channels();
        KafkaClients kafka = new KafkaClients(desk.bootstrap());
        this.admin = kafka.admin();
        this.browser = kafka.browser();
        LiveChannels live = new LiveChannels();
        Latencies latencies = new Latencies(desk.meters(), clock);
        ChannelWatch watch = new ChannelWatch(admin, channels);
        this.reader = new LiveReader(kafka.follower(), channels, watch, live, latencies, settings);
        this.readerThread = Thread.ofPlatform().daemon().name("desk-live").unstarted(reader);
        this.history = new CatchUp(kafka::browser);
        this.clients = new Clients(settings, desk.meters());
        this.streams = new LiveStreams(channels, live, history, clients, settings);
        this.pipeline = new PipelineWatch(
                admin,
                channels,
                new LetterTail(channels.deadLetters(), browser),
                new EnrichLag(admin, desk.enrichGroup(), browser),
                latencies,
                clock);
        readerThread.start();
        every.run(CHANNELS, "list Kafka's channels", watch::look);
        every.run(STALLED, "cut off who takes nothing", clients::dropStalled);
        every.run(settings.refresh(), "take the pipeline's figures", pipeline::look);
        every.run(STORE, "see how far the store is", () -> lookAt(store, latencies, channels));
    }

    private static void lookAt(Store store, Latencies latencies, Channels channels) {
        try {
            latencies.lookAt(store, channels.stories().name());
        } catch (StoreUnavailable e) {
            // health tells; what is awaited stays awaited
        }
    }

    /** Starts reading; it returns at once, whether Kafka answers or not, and goes on by itself when Kafka comes back. */
    public static LiveLine start(DeskSettings settings, Store store) {
        return start(settings, store, LiveSettings.DEFAULT);
    }

    static LiveLine start(DeskSettings desk, Store store, LiveSettings settings) {
        return new LiveLine(desk, store, settings);
    }

    /** {@code /stream} and {@code /topics/<slug>/stream}; docs/live.md says what they send. */
    public HttpService routes() {
        return streams;
    }

    /** The last figures; waits for nothing and never fails. */
    public PipelineView pipeline() {
        return pipeline.view();
    }

    /** Ends all streams, within two seconds. To be called before the web server stops. */
    @Override
    public void close() {
        clients.close();
        reader.close();
        every.close();
        join();
        history.close();
        browser.close(CloseOptions.timeout(Duration.ZERO));
        admin.close(Duration.ZERO);
    }

    private void join() {
        try {
            readerThread.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
