package io.wiredesk.enrich;

import io.wiredesk.schemas.Channels;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which per-topic channels exist on the broker. A definition may arrive before the metadata of its channel does, and
 * writing to a channel that is not there would stop the application (measured on 4.3.1).
 */
final class SeenChannels implements Predicate<String>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SeenChannels.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Admin admin;
    private final Channels channels;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("seen-channels").factory());
    private volatile Set<String> slugs = Set.of();

    private SeenChannels(Admin admin, Channels channels) {
        this.admin = admin;
        this.channels = channels;
    }

    /** Looks once, then keeps looking. */
    static SeenChannels watch(Admin admin, Channels channels) {
        SeenChannels seen = new SeenChannels(admin, channels);
        seen.look();
        var unused = seen.watch.scheduleWithFixedDelay(
                seen::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return seen;
    }

    @Override
    public boolean test(String slug) {
        return slugs.contains(slug);
    }

    private void look() {
        try {
            slugs = Set.copyOf(admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS).stream()
                    .flatMap(name -> channels.slugOf(name).stream())
                    .toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | java.util.concurrent.TimeoutException | RuntimeException e) {
            LOG.debug("cannot list channels now, keeping the {} known ones", slugs.size(), e);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        admin.close(Duration.ofSeconds(5));
    }
}
