package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.connect.Refusal;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one answer brought.
 *
 * @param editions new and changed, oldest first
 * @param refusal a document that could not be read and was not reported before
 * @param outcome for the status
 * @param detail one line for people
 * @param next the feed, moved on
 */
record FeedTurn(
        List<Edition> editions,
        @Nullable Refusal refusal,
        Outcome outcome,
        @Nullable String detail,
        Feed next) {

    FeedTurn {
        editions = List.copyOf(editions);
    }
}
