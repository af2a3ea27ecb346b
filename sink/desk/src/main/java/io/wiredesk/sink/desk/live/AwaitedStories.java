package io.wiredesk.sink.desk.live;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

/**
 * Published stories whose arrival in the store is still to be seen. No more than a number of them: where the store is far
 * behind, or there is none, the latest go unmeasured.
 */
final class AwaitedStories {

    private static final int MOST_A_PARTITION = 10_000;

    private final Map<Integer, Queue<Awaited>> byPartition = new TreeMap<>();

    private record Awaited(long offset, Instant receipt) {}

    synchronized void add(int partition, long offset, Instant receipt) {
        Queue<Awaited> queue = byPartition.computeIfAbsent(partition, any -> new ArrayDeque<>());
        if (queue.size() < MOST_A_PARTITION) {
            queue.add(new Awaited(offset, receipt));
        }
    }

    /** Those that wait for something. */
    synchronized List<Integer> partitions() {
        return byPartition.entrySet().stream()
                .filter(waiting -> !waiting.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Receipts of those before {@code next}, which are awaited no more. */
    synchronized List<Instant> arrived(int partition, long next) {
        Queue<Awaited> queue = byPartition.getOrDefault(partition, new ArrayDeque<>());
        List<Instant> receipts = new ArrayList<>();
        for (Awaited first = queue.peek(); first != null && first.offset() < next; first = queue.peek()) {
            receipts.add(first.receipt());
            queue.remove();
        }
        return receipts;
    }
}
