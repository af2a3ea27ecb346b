package io.wiredesk.enrich;

import io.wiredesk.enrich.dedup.DedupSettings;
import io.wiredesk.enrich.dedup.DedupStore;
import io.wiredesk.enrich.dedup.Deduplicator;
import io.wiredesk.enrich.dedup.Linker;
import io.wiredesk.enrich.tag.NewsTopicMonitor;
import java.util.function.Function;

/**
 * What is asked on the way; the topology around it only moves and keeps records.
 *
 * @param editions reads an edition
 * @param stories reads a story that came already cut
 * @param pool answers for the pool with this store
 */
record Thinking(Enricher.Maker editions, Enricher.Maker stories, Function<DedupStore, Linker> pool) {

    /** The real one. */
    static Thinking with(NewsTopicMonitor monitor, DedupSettings dedup) {
        return new Thinking(
                (metrics, habits) -> new CutEdition(monitor, metrics, habits),
                (metrics, habits) -> new TakeStory(monitor, metrics),
                store -> new Deduplicator(dedup, store));
    }
}
