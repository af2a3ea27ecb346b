package io.wiredesk.enrich;

import io.wiredesk.schemas.Story;
import java.util.List;

/** Reads one record into tagged stories: pure, and complete before anything is forwarded. */
@FunctionalInterface
interface Enricher {

    /** Never throws: what cannot be read is an outcome. */
    Outcome enrich(Origin origin, byte[] value);

    /** What came of a record. */
    sealed interface Outcome {

        /**
         * It was read.
         *
         * @param sourceId through which source it came; decides about the pool
         * @param contentHash equal hash, nothing to do
         * @param stories tagged, ready to publish
         */
        record Enriched(String sourceId, String contentHash, List<Story> stories) implements Outcome {}

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
