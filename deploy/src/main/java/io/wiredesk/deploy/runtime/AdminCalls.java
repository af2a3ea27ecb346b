package io.wiredesk.deploy.runtime;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.TimeoutException;

/** Kafka's admin client, waited for. Every failure is a {@link StartupFailure} that says what was tried. */
final class AdminCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Admin admin;

    AdminCalls(Admin admin) {
        this.admin = admin;
    }

    static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    Set<String> names() {
        return call("list channels", client -> client.listTopics().names());
    }

    /** How many partitions each has. */
    Map<String, Integer> partitions(Collection<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        call("describe channels", client -> client.describeTopics(names).allTopicNames())
                .forEach((name, description) ->
                        counts.put(name, description.partitions().size()));
        return counts;
    }

    /** Settings, Kafka's defaults included, by name. */
    Map<String, Map<String, String>> settings(Collection<String> names) {
        var resources = names.stream().map(AdminCalls::resource).toList();
        Map<String, Map<String, String>> settings = new HashMap<>();
        call(
                        "read channel settings",
                        client -> client.describeConfigs(resources).all())
                .forEach((resource, config) -> settings.put(resource.name(), values(config)));
        return settings;
    }

    private static Map<String, String> values(Config config) {
        Map<String, String> values = new HashMap<>();
        config.entries().forEach(entry -> values.put(entry.name(), entry.value()));
        return values;
    }

    /**
     * Waits until a change shows. The controller confirms changes a moment before the broker, whom clients ask, hears of
     * them: who asks too early takes a created topic for missing.
     */
    void await(String what, BooleanSupplier shows) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!shows.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw failed("show: " + what, new TimeoutException("waited " + PATIENCE.toSeconds() + " s"));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    <T> T call(String what, Function<Admin, KafkaFuture<T>> request) {
        try {
            return request.apply(admin).get();
        } catch (ExecutionException e) {
            throw failed(what, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(what, e);
        }
    }

    /** As {@link #call}, but Kafka may answer that it is so already. */
    void tolerating(Class<? extends ApiException> already, String what, Function<Admin, KafkaFuture<Void>> request) {
        try {
            call(what, request);
        } catch (StartupFailure e) {
            if (!already.isInstance(e.getCause())) {
                throw e;
            }
        }
    }

    private static StartupFailure failed(String what, Throwable cause) {
        return new StartupFailure(
                "Kafka did not " + what + " (" + StartupFailure.reason(cause) + ")",
                "See that the broker runs and that this user may do it",
                cause);
    }
}
