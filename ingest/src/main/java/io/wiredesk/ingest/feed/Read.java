package io.wiredesk.ingest.feed;

import io.wiredesk.schemas.Edition;
import java.util.List;

/** What came of reading a feed's document. */
sealed interface Read {

    /**
     * Entries, or none.
     *
     * @param editions new and changed, oldest first
     * @param taken what has been taken in now
     */
    record News(List<Edition> editions, Validators validators, Profile profile, Taken taken) implements Read {
        public News {
            editions = List.copyOf(editions);
        }
    }

    /** No feed, or one too broken. */
    record Unreadable(String why) implements Read {}
}
