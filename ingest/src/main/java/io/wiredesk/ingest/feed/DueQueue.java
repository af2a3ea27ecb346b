package io.wiredesk.ingest.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** What is due when; each id once. All in logarithmic time. */
final class DueQueue {

    private record Due(Instant at, String id) {}

    private final Map<String, Due> current = new HashMap<>();
    private final PriorityQueue<Due> queue = new PriorityQueue<>(Comparator.comparing(Due::at));

    /** Sets or changes when something is due. */
    void put(String id, Instant at) {
        Due due = new Due(at, id);
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
