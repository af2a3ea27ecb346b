package io.wiredesk.ingest.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** What is due when; each id once. All in logarithmic time. */
final class DueQueue {

    private record Due(Instant at, Instant since, String id) {}

    private final Map<String, Due> current = new HashMap<>();
    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::since));

    /** Sets or changes when something is due. */
    void put(String id, Instant at) {
        put(id, at, at);
    }

    /** The same, of something that is waiting since then already: at equal times the longest wait goes first. */
    void put(String id, Instant at, Instant since) {
        Due due = new Due(at, since, id);
        current.put(id, due);
        queue.add(due);
    }

    void remove(String id) {
        current.remove(id);
    }

    /** Takes out what is due longest; empty if nothing is due yet. */
    Optional<String> next(Instant now) {
        while (!queue.isEmpty() && !queue.peek().at().isAfter(now)) {
            Due due = queue.remove();
            if (current.remove(due.id(), due)) {
                return Optional.of(due.id());
            }
        }
        return Optional.empty();
    }
}
