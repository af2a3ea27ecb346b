package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says where each story of a pool stands among those before it. One writer, stories in order. */
public interface Linker {

    /**
     * A new or edited story.
     *
     * @param receivedAt when its record was received; bounds its event time
     * @return the story's own membership first, if it is new or changed; then what that changes for others. Empty if
     *     nothing changed.
     */
    List<DedupChange> put(Story story, Instant receivedAt);

    /**
     * A story was taken back.
     *
     * @param at when that was received
     * @return empty if the story is not known, or no longer
     */
    List<DedupChange> remove(String storyId, Instant at);

    /**
     * Where a story stands.
     *
     * @return null if the story is not known, or no longer
     */
    @Nullable
    Membership membership(String storyId);
}
