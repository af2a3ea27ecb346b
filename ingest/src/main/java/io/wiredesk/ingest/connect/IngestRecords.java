package io.wiredesk.ingest.connect;

import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.CloudEvent;
import io.wiredesk.schemas.DeadLetter;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.SourceStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.header.Headers;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** What we write, as Connect wants it: string key, JSON bytes, headers, the position it moves the source to. */
public final class IngestRecords {

    private static final String SPEAKER = "/wiredesk/ingest";
    private static final String REPLAY =
            "once wiredesk can read it: wiredesk dead-letters replay; else correct it at its source";
    private static final String READ_AGAIN = "correct it at its source and have it read again from there";

    private final Channels channels;
    private final Quarantine quarantine;
    private final IngestMeters meters;
    private final Instant now;

    IngestRecords(Channels channels, Quarantine quarantine, IngestMeters meters, Instant now) {
        this.channels = channels;
        this.quarantine = quarantine;
        this.meters = meters;
        this.now = now;
    }

    SourceRecord edition(SourcePosition at, Edition edition, byte[] json) {
        meters.edition(json.length);
        int partition = Channels.editionPartition(edition.publication().id(), channels.editionPartitions());
        Headers headers = strings(CloudEvent.headers(Edition.class, SPEAKER, edition.id(), json, edition.receivedAt()));
        return record(at, channels.editions(), partition, edition.id(), json, headers);
    }

    SourceRecord status(SourcePosition at, SourceStatus status) {
        meters.polled(status);
        byte[] json = Json.bytes(status);
        Headers headers =
                strings(CloudEvent.headers(SourceStatus.class, SPEAKER, status.id(), json, status.lastPoll()));
        return record(at, channels.sources(), null, status.id(), json, headers);
    }

    SourceRecord deadLetter(SourcePosition at, String sourceId, Refusal refusal) {
        meters.deadLetter();
        byte[] raw = refusal.raw();
        byte[] kept = kept(sourceId, raw);
        boolean whole = kept.length == raw.length;
        String why = refusal.item() + ": " + refusal.why() + (whole ? "" : left(kept.length, raw.length));
        String format = whole && raw.length > 0 ? refusal.format() : null;
        DeadLetter letter =
                new DeadLetter("ingest", why, sourceId, -1, -1, format == null ? READ_AGAIN : REPLAY, format);
        return record(at, channels.deadLetters(), null, sourceId, kept, strings(letter.headers()));
    }

    private byte[] kept(String sourceId, byte[] raw) {
        int length = Math.min(raw.length, Channels.MAX_VALUE_BYTES);
        return Arrays.copyOf(raw, quarantine.takes(sourceId, length, now) ? length : 0);
    }

    private static String left(int kept, int length) {
        return kept > 0
                ? " (kept: the first " + kept + " of " + length + " bytes)"
                : " (none of its " + length + " bytes kept: this source has had its day's share of the dead letters)";
    }

    private static SourceRecord record(
            SourcePosition at,
            Channel<?> channel,
            @Nullable Integer partition,
            String key,
            byte[] value,
            Headers headers) {
        return new SourceRecord(
                at.partition(),
                at.offset(),
                channel.name(),
                partition,
                Schema.STRING_SCHEMA,
                key,
                Schema.BYTES_SCHEMA,
                value,
                null,
                headers);
    }

    /** As strings: Connect's default header converter would write bytes as Base64. */
    private static Headers strings(Map<String, byte[]> headers) {
        ConnectHeaders connect = new ConnectHeaders();
        headers.forEach((name, value) -> connect.addString(name, new String(value, StandardCharsets.UTF_8)));
        return connect;
    }
}
