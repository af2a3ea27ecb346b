package io.wiredesk.enrich.dedup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pool: its store, and in memory what is rebuilt from it. The only writer of both. */
final class Pool {

    /** Clusters forgotten at a time: a day after a large import, its thousands go a few with every story. */
    private static final int FORGET_AT_ONCE = 100;

    private final DedupStore store;
    private final Shelf shelf;
    private final PoolIndex index;
    private final ExpiryQueue expiry;
    private PoolClock clock;

    Pool(DedupSettings settings, DedupStore store) {
        PoolClock stored = store.clock();
        this.store = store;
        this.index = new PoolIndex(settings);
        this.shelf = new Shelf(store, index);
        this.expiry = new ExpiryQueue(settings);
        this.clock = stored == null ? PoolClock.START : stored;
        store.forEachStory(index::add);
        store.forEachCluster(index::put);
        index.clusters().forEach(cluster -> expiry.update(cluster.id(), index.inCluster(cluster.id())));
    }

    Shelf shelf() {
        return shelf;
    }

    PoolIndex index() {
        return index;
    }

    PoolClock clock() {
        return clock;
    }

    /**
     * Makes a draft the pool: everything is computed before the first write, and the store is written before the index.
     *
     * @param put the story with a new fingerprint, if there is one
     */
    void commit(Draft draft, PoolClock now, @Nullable TrackedStory put) {
        List<Write> writes = draft.members().keySet().stream()
                .map(id -> write(id, draft.member(id), put))
                .toList();
        List<String> touched = List.copyOf(draft.touchedClusters());
        writes.forEach(write -> write.to(shelf));
        draft.clusters().forEach((id, c) -> c.ifPresentOrElse(store::put, () -> store.deleteCluster(id)));
        store.put(now);
        writes.forEach(write -> write.to(index));
        draft.clusters().forEach((id, c) -> c.ifPresentOrElse(index::put, () -> index.removeCluster(id)));
        touched.forEach(id -> expiry.update(id, index.inCluster(id)));
        clock = now;
    }

    /** Lets clusters go whose time is over. Nothing is told outside: sinks keep what they have. */
    void forget() {
        for (String cluster : expiry.due(clock, FORGET_AT_ONCE)) {
            List<Write> writes = index.inCluster(cluster).stream()
                    .map(member -> new Write(member.id(), shelf.story(member.id()), null))
                    .toList();
            writes.forEach(write -> write.to(shelf));
            store.deleteCluster(cluster);
            writes.forEach(write -> write.to(index));
            index.removeCluster(cluster);
            expiry.update(cluster, List.of());
        }
    }

    private Write write(String id, @Nullable Member member, @Nullable TrackedStory put) {
        TrackedStory before = shelf.story(id);
        TrackedStory source = put != null && put.id().equals(id) ? put : before;
        return new Write(id, before, member == null || source == null ? null : source.with(member));
    }

    /** One stored record before and after; null where it is not there. */
    private record Write(
            String id,
            @Nullable TrackedStory before,
            @Nullable TrackedStory after) {

        void to(Shelf shelf) {
            if (after == null) {
                shelf.delete(id);
            } else {
                shelf.put(after);
            }
        }

        void to(PoolIndex index) {
            if (before != null && after != null && before.indexedAs(after)) {
                index.move(before, after);
            } else {
                if (before != null) {
                    index.remove(before);
                }
                if (after != null) {
                    index.add(after);
                }
            }
        }
    }
}
