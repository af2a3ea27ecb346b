package io.wiredesk.sink.desk.api;

import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.store.Hit;
import io.wiredesk.sink.desk.store.Telling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as the API gives it.
 *
 * @param membership absent until it is known
 * @param passage where the words stand that were searched for; absent where none were
 */
record StoryItem(
        Story story,
        @Nullable Membership membership,
        @Nullable List<Hit.Piece> passage) {

    static StoryItem of(Telling telling) {
        return new StoryItem(telling.story(), telling.membership(), null);
    }

    static StoryItem of(Hit hit) {
        return new StoryItem(hit.telling().story(), hit.telling().membership(), hit.passage());
    }
}
