package io.wiredesk.ingest.connect;

import io.wiredesk.ingest.EventTime;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.SourceStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records of one poll of one source, written in one transaction: editions, what was refused, the status last.
 */
public final class PollBatch {

    private static final Logger LOG = LoggerFactory.getLogger("io.wiredesk.ingest");

    private final IngestRecords out;
    private final String sourceId;
    private final List<SourceRecord> records = new ArrayList<>();
    private final List<SourcePosition> moves = new ArrayList<>();
    private long editions;
    private long refused;
    private long bytes;
    private @Nullable Instant newest;

    public PollBatch(IngestRecords out, String sourceId) {
        this.out = out;
        this.sourceId = sourceId;
    }

    /** Adds an edition; one that no record can hold is refused. */
    public void add(SourcePosition at, Edition edition) {
        byte[] json = Json.bytes(edition);
        if (json.length > Channels.MAX_VALUE_BYTES) {
            refuse(at, new Refusal(edition.id(), "too large for one record: " + json.length + " bytes as JSON", json));
            return;
        }
        records.add(out.edition(at, edition, json));
        editions++;
        bytes += json.length;
        newest = EventTime.later(newest, edition.publishedAt());
    }

    /** Adds a dead letter. */
    public void refuse(SourcePosition at, Refusal refusal) {
        records.add(out.deadLetter(at, sourceId, refusal));
        refused++;
        bytes += Math.min(refusal.raw().length, Channels.MAX_VALUE_BYTES);
    }

    /** Moves on, or forgets, where there is nothing to write: only records move positions, so copies of the status do. */
    public void move(SourcePosition at) {
        moves.add(at);
    }

    /** Whether {@link #move} was called. */
    public boolean moves() {
        return !moves.isEmpty();
    }

    /** Adds the status and hands over everything. */
    public List<SourceRecord> close(SourcePosition at, SourceStatus status) {
        moves.forEach(move -> records.add(out.status(move, uncounted(status))));
        records.add(out.status(at, status));
        tell(status);
        return List.copyOf(records);
    }

    /** Whoever adds up what polls brought must not count a copy. */
    private static SourceStatus uncounted(SourceStatus status) {
        return new SourceStatus(
                status.id(),
                status.kind(),
                status.title(),
                status.lastPoll(),
                status.outcome(),
                status.detail(),
                status.nextPoll(),
                status.failures(),
                status.cadence(),
                status.lastEdition(),
                status.overdueSince(),
                status.notices(),
                0,
                0,
                status.progress());
    }

    /** What somebody who watches the log wants to know: not every poll. */
    private static void tell(SourceStatus status) {
        switch (status.outcome()) {
            case UPDATED -> tellUpdated(status);
            case FAILED -> LOG.warn("{}: {} (failure {} in a row)", status.id(), status.detail(), status.failures());
            case STOPPED ->
                LOG.info(
                        "{}: {} edition(s), {} refused; will not be asked again",
                        status.id(),
                        status.editions(),
                        status.refused());
            case UNCHANGED -> LOG.debug("{}: nothing new", status.id());
        }
    }

    /** Of an import only the end: it comes in hundreds of batches, and whoever asked for it is shown how far it is. */
    private static void tellUpdated(SourceStatus status) {
        String what = "{}: {} edition(s), {} refused";
        if (status.progress() == null) {
            LOG.info(what, status.id(), status.editions(), status.refused());
        } else {
            LOG.debug(what, status.id(), status.editions(), status.refused());
        }
    }

    public long editions() {
        return editions;
    }

    public long refused() {
        return refused;
    }

    /** When the newest of its editions was published; null if it has none. */
    public @Nullable Instant newest() {
        return newest;
    }

    /** How much it holds so far, values only. */
    public long bytes() {
        return bytes;
    }
}
