package io.wiredesk.enrich;

import io.wiredesk.enrich.tag.NewsTopicMonitor;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running instance of the topology. */
public final class EnrichApp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EnrichApp.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaStreams streams;
    private final SeenChannels seen;
    private final NewsTopicMonitor monitor;
    private final CountDownLatch running = new CountDownLatch(1);

    private EnrichApp(KafkaStreams streams, SeenChannels seen, NewsTopicMonitor monitor) {
        this.streams = streams;
        this.seen = seen;
        this.monitor = monitor;
    }

    /**
     * Starts an instance; its channels exist already.
     *
     * @param client how it runs: where, under which application id, with how many threads
     * @param settings what it does
     */
    public static EnrichApp start(EnrichClient client, EnrichSettings settings) {
        return start(client, settings, monitor -> Thinking.with(monitor, settings.dedup()));
    }

    /**
     * Starts the same topology without its thinking: it moves and keeps the same records, and answers from memory.
     *
     * @param rehearsal knows all editions that will come
     */
    public static EnrichApp startHollow(EnrichClient client, EnrichSettings settings, Rehearsal rehearsal) {
        return start(client, settings, monitor -> rehearsal.thinking());
    }

    private static EnrichApp start(
            EnrichClient client, EnrichSettings settings, Function<NewsTopicMonitor, Thinking> thinking) {
        NewsTopicMonitor monitor = new NewsTopicMonitor();
        Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, client.bootstrap()));
        SeenChannels seen = SeenChannels.watch(admin, settings.channels());
        KafkaStreams streams = new KafkaStreams(
                new EnrichTopology(settings, monitor, seen, thinking.apply(monitor)).get(),
                client.properties(settings.channels()));
        EnrichApp app = new EnrichApp(streams, seen, monitor);
        streams.setUncaughtExceptionHandler(EnrichApp::afterFailure);
        streams.setStateListener((now, before) -> app.changed(now));
        streams.start();
        return app;
    }

    /** Waits until every task runs. */
    public boolean awaitRunning(Duration patience) throws InterruptedException {
        return running.await(patience.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
    }

    /** What Kafka Streams says of itself. */
    public KafkaStreams.State state() {
        return streams.state();
    }

    /** Definitions that this instance could not use: slug to reason. */
    public Map<String, String> disabledNewsTopics() {
        return monitor.problems();
    }

    private void changed(KafkaStreams.State now) {
        if (now == KafkaStreams.State.RUNNING) {
            running.countDown();
        } else if (now == KafkaStreams.State.ERROR) {
            LOG.error("enrich has stopped: no thread of it could go on; restart it and look at the errors above");
        }
    }

    /**
     * A failed thread loses no data (its transaction is aborted), so a fresh one takes over; bad records never get here,
     * they become dead letters. Out of memory, a fresh thread would only fail again.
     */
    private static StreamThreadExceptionResponse afterFailure(Throwable failure) {
        LOG.error("enrich: a thread failed: {}", failure.toString(), failure);
        return failure instanceof VirtualMachineError
                ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT
                : StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    @Override
    public void close() {
        streams.close(PATIENCE);
        seen.close();
        monitor.close();
    }
}
