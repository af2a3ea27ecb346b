package io.wiredesk.deploy.runtime;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.errors.NotFoundException;
import org.apache.kafka.connect.runtime.Connect;
import org.apache.kafka.connect.runtime.Herder.Created;
import org.apache.kafka.connect.runtime.RestartRequest;
import org.apache.kafka.connect.runtime.distributed.DistributedHerder;
import org.apache.kafka.connect.runtime.rest.entities.ConnectorInfo;
import org.apache.kafka.connect.runtime.rest.entities.ConnectorStateInfo;
import org.apache.kafka.connect.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A real Connect worker in this process: distributed mode, exactly-once sources, REST on the loopback address. Plugins are
 * those on the class path that {@code META-INF/services} names. What connectors there are, and how far they have come, is
 * kept in Kafka: a restarted worker goes on by itself.
 */
public final class EmbeddedConnect implements AutoCloseable {

    private final Connect<DistributedHerder> connect;

    private EmbeddedConnect(Connect<DistributedHerder> connect) {
        this.connect = connect;
    }

    /**
     * Which Kafka, and where to listen.
     *
     * @param bootstrap {@code host:port} of the broker
     * @param prefix of the channels; the worker's own Kafka topics and groups start with it too
     * @param restPort 0 for a free one
     */
    public record Settings(String bootstrap, String prefix, int restPort) {}

    /**
     * Starts the worker; when this returns it has joined its group and takes connectors.
     *
     * @throws StartupFailure if it does not come up; nothing is left running
     */
    public static EmbeddedConnect start(Settings settings) {
        Thread thread = Thread.currentThread();
        ClassLoader ours = thread.getContextClassLoader();
        try (KafkaExits exits = KafkaExits.capture()) {
            EmbeddedConnect worker = new EmbeddedConnect(startWorker(settings));
            worker.awaitReady(settings.bootstrap(), exits);
            return worker;
        } finally {
            thread.setContextClassLoader(ours); // the worker leaves its plugin loader there
        }
    }

    /** Address of the worker's REST interface; it has no password, and lets its users read files: keep it local. */
    public URI rest() {
        return connect.rest().advertisedUrl();
    }

    /**
     * Sees to it that the connector exists with this configuration; an unchanged one is not disturbed.
     *
     * @param config without the name; the class under {@code connector.class}
     * @throws StartupFailure if the connector does not accept the configuration
     */
    public void putConnector(String name, Map<String, String> config) {
        Map<String, String> named = new HashMap<>(config);
        named.put("name", name);
        if (currentConfig(name).filter(named::equals).isPresent()) {
            return;
        }
        Consumer<Callback<Created<ConnectorInfo>>> put =
                callback -> connect.herder().putConnectorConfig(name, named, true, callback);
        try {
            HerderRequests.ask("accept the connector " + name, put);
        } catch (ExecutionException e) {
            throw refused("accept the connector " + name, e);
        }
    }

    /** Stops and forgets the connector; one that is not there is fine. */
    public void removeConnector(String name) {
        Consumer<Callback<Created<ConnectorInfo>>> delete =
                callback -> connect.herder().deleteConnectorConfig(name, callback);
        try {
            HerderRequests.ask("remove the connector " + name, delete);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof NotFoundException)) {
                throw refused("remove the connector " + name, e);
            }
        }
    }

    /** Starts what has failed of a connector again; returns when that is under way. */
    public void restartFailed(String name) {
        RestartRequest onlyFailed = new RestartRequest(name, true, true);
        Consumer<Callback<ConnectorStateInfo>> restart =
                callback -> connect.herder().restartConnectorAndTasks(onlyFailed, callback);
        try {
            HerderRequests.ask("restart the connector " + name, restart);
        } catch (ExecutionException e) {
            throw refused("restart the connector " + name, e);
        }
    }

    /** How each connector is doing, those left from an earlier run included; just accepted ones may still be missing. */
    public List<ConnectorStatus> statuses() {
        return connect.herder().connectors().stream()
                .sorted()
                .flatMap(name -> status(name).stream())
                .toList();
    }

    /** Lets tasks finish what they are at, leaves the group and stops; returns when all is down. */
    @Override
    public void close() {
        connect.stop();
        connect.awaitStop();
    }

    private static Connect<DistributedHerder> startWorker(Settings settings) {
        try {
            return new ConnectDistributed().startConnect(ConnectProperties.of(settings));
        } catch (RuntimeException e) {
            throw notStarted(settings.bootstrap(), StartupFailure.reason(e), e);
        }
    }

    private void awaitReady(String bootstrap, KafkaExits exits) {
        CompletableFuture<Void> joined = HerderRequests.answer(connect.herder()::healthCheck);
        try {
            CompletableFuture.anyOf(joined, exits.requested())
                    .orTimeout(HerderRequests.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            close();
            throw notStarted(bootstrap, StartupFailure.reason(e), e);
        }
        if (exits.requested().isDone()) {
            close();
            throw notStarted(bootstrap, "a fatal fault, logged above", null);
        }
    }

    private Optional<Map<String, String>> currentConfig(String name) {
        try {
            Consumer<Callback<Map<String, String>>> look =
                    callback -> connect.herder().connectorConfig(name, callback);
            return Optional.of(HerderRequests.ask("look up the connector " + name, look));
        } catch (ExecutionException e) {
            return Optional.empty(); // most likely not there yet; if it is something worse, putting it will tell
        }
    }

    private Optional<ConnectorStatus> status(String name) {
        try {
            return Optional.of(ConnectorStatus.of(connect.herder().connectorStatus(name)));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static StartupFailure refused(String what, ExecutionException e) {
        return new StartupFailure(
                "the Connect worker did not " + what + " (" + StartupFailure.reason(e) + ")",
                "Correct its configuration",
                e);
    }

    private static StartupFailure notStarted(String bootstrap, String reason, @Nullable Throwable cause) {
        return new StartupFailure(
                "the Connect worker for " + bootstrap + " did not start (" + reason + ")",
                "See that the broker is reachable and the REST port free, then start again",
                cause);
    }
}
