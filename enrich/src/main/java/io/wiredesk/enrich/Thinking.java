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
 * @param editions reads an edition, for a task with these meters
 * @param stories reads a story that came already cut
 * @param pool answers for the pool with this store
 */
record Thinking(
        Function<EnrichMetrics, Enricher> editions,
        Function<EnrichMetrics, Enricher> stories,
        Function<DedupStore, Linker> pool) {

    /** The real one. */
    static Thinking with(NewsTopicMonitor monitor, DedupSettings dedup) {
        return new Thinking(
                metrics -> new CutEdition(monitor, metrics),
                metrics -> new TakeStory(monitor, metrics),
                store -> new Deduplicator(dedup, store));
    }
}
