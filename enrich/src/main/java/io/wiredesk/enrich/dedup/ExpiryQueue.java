package io.wiredesk.enrich.dedup;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which clusters to forget. Two queues, as two conditions must hold: a cluster waits by receipt until the late grace is
 * over, then by sighting until its time to live is. Each cluster moves once, so the cost is amortised.
 */
final class ExpiryQueue {

    private final Duration timeToLive;
    private final Duration lateGrace;
    private final Map<String, Entry> entries = new HashMap<>();
    private final TreeSet<Entry> recent =
            new TreeSet<>(Comparator.comparing(Entry::receivedAt).thenComparing(Entry::cluster));
    private final TreeSet<Entry> aged =
            new TreeSet<>(Comparator.comparing(Entry::sightedAt).thenComparing(Entry::cluster));

    ExpiryQueue(DedupSettings settings) {
        this.timeToLive = settings.timeToLive();
        this.lateGrace = settings.lateGrace();
    }

    /** A cluster has these members now; none if it is gone. */
    void update(String cluster, List<Member> members) {
        Entry old = entries.remove(cluster);
        if (old != null) {
            recent.remove(old);
            aged.remove(old);
        }
        if (!members.isEmpty()) {
            Entry entry = Entry.of(cluster, members);
            entries.put(cluster, entry);
            recent.add(entry);
        }
    }

    /** Clusters past both, longest unsighted first. */
    List<String> due(PoolClock clock, int limit) {
        Instant graceEnd = clock.received().minus(lateGrace);
        while (!recent.isEmpty() && recent.first().receivedAt().isBefore(graceEnd)) {
            aged.add(recent.removeFirst());
        }
        Instant lifeEnd = clock.watermark().minus(timeToLive);
        return aged.stream()
                .takeWhile(entry -> entry.sightedAt().isBefore(lifeEnd))
                .limit(limit)
                .map(Entry::cluster)
                .toList();
    }

    private record Entry(String cluster, Instant sightedAt, Instant receivedAt) {

        static Entry of(String cluster, List<Member> members) {
            Instant sighted = Instant.MIN;
            Instant received = Instant.MIN;
            for (Member member : members) {
                sighted = PoolClock.later(sighted, member.sightedAt());
                received = PoolClock.later(received, member.receivedAt());
            }
            return new Entry(cluster, sighted, received);
        }
    }
}
