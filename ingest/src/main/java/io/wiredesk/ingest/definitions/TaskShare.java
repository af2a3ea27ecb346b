package io.wiredesk.ingest.definitions;

/**
 * Which sources one of several tasks takes: by hash of the id, so that tasks need not talk.
 *
 * @param index of this task, from 0
 * @param count of all tasks
 */
public record TaskShare(int index, int count) {

    /** Whether this task polls the source. Of all tasks exactly one does. */
    public boolean takes(String sourceId) {
        return Math.floorMod(sourceId.hashCode(), count) == index;
    }
}
