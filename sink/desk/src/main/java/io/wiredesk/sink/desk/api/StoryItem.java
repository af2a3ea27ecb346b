package io.wiredesk.sink.desk.api;

import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.store.ClusterView;
import io.wiredesk.sink.desk.store.Hit;
import io.wiredesk.sink.desk.store.Telling;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A story as the API gives it.
 *
 * @param membership absent until it is known
 * @param passage where the words stand that were searched for; absent where none were
 * @param timeline all tellings of its news, oldest first; absent in lists, and until its cluster is known
 */
record StoryItem(
        Story story,
        @Nullable Membership membership,
        @Nullable List<Hit.Piece> passage,
        @Nullable List<TimelineItem> timeline) {

    static StoryItem of(Telling telling) {
        return new StoryItem(telling.story(), telling.membership(), null, null);
    }

    /** With all that tell the same. */
    static StoryItem of(Telling telling, Optional<ClusterView> cluster) {
        return new StoryItem(
                telling.story(),
                telling.membership(),
                null,
                cluster.map(TimelineItem::of).orElse(null));
    }

    static StoryItem of(Hit hit) {
        return new StoryItem(hit.telling().story(), hit.telling().membership(), hit.passage(), null);
    }
}
