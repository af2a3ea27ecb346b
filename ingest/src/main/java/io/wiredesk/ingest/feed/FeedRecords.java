package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.connect.IngestRecords;
import io.wiredesk.ingest.connect.PollBatch;
import io.wiredesk.ingest.connect.SourcePosition;
import io.wiredesk.schemas.SourceDefinition.Kind;
import io.wiredesk.schemas.SourceStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * A turn into records: what was taken in moves with the editions, the rest with the status. Connect commits the offsets
 * of a partition in order, so that even without transactions no edition is taken for written that is not.
 */
final class FeedRecords {

    private static final String PART = "part";

    private FeedRecords() {}

    /** Where Connect keeps a feed's {@link FeedOffset}. */
    static Map<String, String> own(String sourceId) {
        return Map.of(SourcePosition.SOURCE, sourceId);
    }

    /** Where it keeps its {@link Taken}. */
    static Map<String, String> apart(String sourceId) {
        return SourcePosition.ordered(Map.of(SourcePosition.SOURCE, sourceId, PART, "seen"));
    }

    static List<SourceRecord> of(FeedTurn turn, IngestRecords out, Instant now) {
        Feed feed = turn.next();
        PollBatch batch = new PollBatch(out, feed.id());
        SourcePosition own = new SourcePosition(own(feed.id()), feed.offset().stored());
        Optional<SourcePosition> apart =
                feed.unwritten().map(taken -> new SourcePosition(apart(feed.id()), taken.stored()));
        turn.editions().forEach(edition -> batch.add(apart.orElse(own), edition));
        if (turn.refusal() != null) {
            batch.refuse(own, turn.refusal());
        }
        apart.filter(position -> turn.editions().isEmpty()).ifPresent(batch::move);
        return batch.close(own, status(turn, batch, now));
    }

    private static SourceStatus status(FeedTurn turn, PollBatch batch, Instant now) {
        Feed feed = turn.next();
        Profile profile = feed.offset().profile();
        return new SourceStatus(
                feed.id(),
                Kind.FEED,
                feed.title(),
                now,
                turn.outcome(),
                turn.detail(),
                feed.offset().timing().nextPoll(),
                feed.offset().timing().failures(),
                profile.habit().cadence().orElse(null),
                profile.lastEdition(),
                profile.habit().overdueSince(now).orElse(null),
                notices(feed),
                batch.editions(),
                batch.refused());
    }

    private static List<String> notices(Feed feed) {
        List<String> notices = new ArrayList<>(feed.offset().profile().notices());
        if (feed.offset().moves().adopted() != null) {
            notices.add("moved for good: give the definition of " + feed.id() + " the new address");
        }
        return notices;
    }
}
