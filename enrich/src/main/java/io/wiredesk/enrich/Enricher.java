package io.wiredesk.enrich;

import io.wiredesk.enrich.split.Habits;
import io.wiredesk.schemas.Story;
import java.util.List;

/** Reads one record into tagged stories: changes nothing, and is complete before anything is forwarded. */
@FunctionalInterface
interface Enricher {

    /** How one is made for a task: with its meters and what it knows of publications. */
    @FunctionalInterface
    interface Maker {
        Enricher make(EnrichMetrics metrics, HabitShelf habits);
    }

    /** Never throws: what cannot be read is an outcome. */
    Outcome enrich(Origin origin, byte[] value);

    /** What came of a record. */
    sealed interface Outcome {

        /**
         * It was read.
         *
         * @param sourceId through which source it came; decides about the pool
         * @param publication whose habits were asked
         * @param contentHash equal hash, nothing to do
         * @param stories tagged, ready to publish
         * @param habits of the publication, this record learnt
         */
        record Enriched(String sourceId, String publication, String contentHash, List<Story> stories, Habits habits)
                implements Outcome {}

        /**
         * It cannot be read, now or ever.
         *
         * @param stage the step that gave up
         * @param why one line
         */
        record Unreadable(String stage, String why) implements Outcome {}
    }

    /** Where a record stands. */
    record Origin(String channel, int partition, long offset, String key) {}
}
