package io.wiredesk.enrich.dedup;

/**
 * What the pool remembers of a cluster beyond its members.
 *
 * @param id fixed when it was founded
 * @param lead id of the member the desk shows
 * @param founded grows with every cluster of the pool: of two that prove one, the lower absorbs the other
 */
public record TrackedCluster(String id, String lead, int founded) {

    TrackedCluster ledBy(String storyId) {
        return new TrackedCluster(id, storyId, founded);
    }
}
