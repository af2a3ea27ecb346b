package io.wiredesk.deploy.runtime;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
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

    Map<String, TopicDescription> describe(Collection<String> names) {
        return call("describe channels", client -> client.describeTopics(names).allTopicNames());
    }

    Map<String, Config> configs(Collection<String> names) {
        var resources = names.stream().map(AdminCalls::resource).toList();
        return call("read channel settings", client -> client.describeConfigs(resources).all()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    /** A created topic reaches the broker's metadata a moment later; who asks too early takes it for missing. */
    void awaitVisible(Collection<String> names) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!names().containsAll(names)) {
            if (System.nanoTime() > deadline) {
                throw failed("show the created channels " + names, new TimeoutException("waited " + PATIENCE));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    <T> T call(String what, Function<Admin, KafkaFuture<T>> request) {
        try {
            return request.apply(admin).get();
        } catch (ExecutionException e) {
            throw failed(what, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(what, e);
        }
    }

    /** As {@link #call}, but Kafka may answer that it is so already. */
    void tolerating(
            Class<? extends ApiException> already, String what, Function<Admin, KafkaFuture<Void>> request) {
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
