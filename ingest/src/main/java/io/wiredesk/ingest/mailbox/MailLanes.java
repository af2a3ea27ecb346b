package io.wiredesk.ingest.mailbox;

import io.wiredesk.schemas.SourceDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The lanes of this task's mailboxes; what they tell is taken from here, one event at a time. */
final class MailLanes implements AutoCloseable {

    private final MailNetwork network;
    private final Supplier<Keys> keys;
    private final BlockingQueue<Optional<MailEvent>> events = new LinkedBlockingQueue<>();
    private final Map<String, MailLane> lanes = new ConcurrentHashMap<>();
    private final Map<String, SourceDefinition> definitions = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private volatile boolean closed;

    MailLanes(MailNetwork network, Supplier<Keys> keys) {
        this.network = network;
        this.keys = keys;
    }

    /** Gives up the lanes of mailboxes that are gone or are to be visited in another way now. */
    void keep(Mailboxes mailboxes) {
        for (Iterator<Map.Entry<String, SourceDefinition>> all =
                        definitions.entrySet().iterator();
                all.hasNext(); ) {
            Map.Entry<String, SourceDefinition> known = all.next();
            if (!mailboxes.isCurrent(known.getKey(), known.getValue())) {
                all.remove();
                underWay.remove(known.getKey());
                Optional.ofNullable(lanes.remove(known.getKey())).ifPresent(MailLane::close);
            }
        }
    }

    /** Has a mailbox visited, if it is not being visited anyway. */
    void visit(Mailbox mailbox, MailOptions options, Instant now) {
        if (!closed && underWay.add(mailbox.id())) {
            definitions.put(mailbox.id(), mailbox.definition());
            lanes.computeIfAbsent(mailbox.id(), this::lane).visit(mailbox, options, now);
        }
    }

    /** The next event; empty if none came in time, or on {@link #close}. */
    Optional<MailEvent> next(Duration atMost) throws InterruptedException {
        Optional<MailEvent> next = events.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (next == null) {
            return Optional.empty();
        }
        Optional<MailEvent> current =
                next.filter(event -> lanes.get(event.lane().id()) == event.lane());
        current.filter(MailEvent.Visited.class::isInstance)
                .ifPresent(event -> underWay.remove(event.lane().id()));
        return current;
    }

    /** Ends a waiting {@link #next} at once, from any thread, and all visits. */
    @Override
    public void close() {
        closed = true;
        events.add(Optional.empty());
        lanes.values().forEach(MailLane::close);
        network.close();
    }

    private MailLane lane(String id) {
        return new MailLane(id, new MailSession(network, keys.get()), event -> events.add(Optional.of(event)));
    }
}
