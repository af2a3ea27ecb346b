package io.wiredesk.sink.desk.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Who is connected: lets clients in up to a number, and cuts off those who take nothing. */
final class Clients implements AutoCloseable {

    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final LiveSettings settings;
    private final Set<Client> connected = ConcurrentHashMap.newKeySet();
    private final AtomicInteger places;
    private final Counter events;
    private final Counter dropped;
    private volatile boolean closed;

    Clients(LiveSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.places = new AtomicInteger(settings.maxClients());
        Gauge.builder("wiredesk.desk.clients", connected, Set::size)
                .description("Clients that follow a live stream now")
                .register(meters);
        this.events = Counter.builder("wiredesk.desk.events")
                .description("Events sent to clients of live streams")
                .register(meters);
        this.dropped = Counter.builder("wiredesk.desk.dropped")
                .description("Clients cut off because they took nothing")
                .register(meters);
    }

    /** A place for this thread's client; empty if all are taken. */
    Optional<Client> admit() {
        if (closed || places.getAndDecrement() <= 0) {
            places.getAndIncrement();
            return Optional.empty();
        }
        Client client = new Client(this, Thread.currentThread());
        connected.add(client);
        return Optional.of(client);
    }

    void leave(Client client) {
        connected.remove(client);
        places.getAndIncrement();
    }

    boolean areSentAway() {
        return closed;
    }

    void sent(int count) {
        events.increment(count);
    }

    /** Cuts off whoever has been taking nothing for too long; to be called now and then. */
    void dropStalled() {
        for (Client client : connected) {
            if (client.cutIfStalled(settings.writeTimeout())) {
                dropped.increment();
            }
        }
    }

    /** Ends all streams: at once, but for the event that is on its way. */
    @Override
    public void close() {
        closed = true;
        connected.forEach(Client::wake);
        long deadline = System.nanoTime() + FAREWELL.toNanos();
        while (!connected.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        connected.forEach(client -> client.cutIfStalled(Duration.ZERO));
    }
}
