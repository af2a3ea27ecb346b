package io.wiredesk.enrich;

import io.wiredesk.schemas.Story;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one story; travels to the writer of its pool.
 *
 * @param what the change
 * @param pool whose writer decides about it
 * @param storyId its story
 * @param story as it is now; absent when gone
 * @param receivedAt when the edition behind it was received
 */
record StoryChange(
        What what, String pool, String storyId, @Nullable Story story, Instant receivedAt) implements Step {

    /** How a story changed. */
    enum What {
        /** New or with other content. */
        EDITED,
        /** Same content at another place of its edition. */
        MOVED,
        /** No longer in its edition, or the edition is forgotten. */
        GONE
    }
}
