package io.wiredesk.ingest.connect;

import io.wiredesk.schemas.Channels;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How much is kept of what a source gives that cannot be read: one largest record a day. Ninety such days, the age at
 * which dead letters go, are less than what their channel holds, so no source can push out the letters of the others.
 */
final class Quarantine {

    static final long BYTES_A_DAY = Channels.MAX_RECORD_BYTES;

    private static final Duration DAY = Duration.ofDays(1);

    private final Map<String, Share> shares = new HashMap<>();

    /** What a source has used up of a day that began with its first letter. */
    private record Share(Instant since, long bytes) {}

    /** Whether there is room for so many bytes more of this source; if so, they count as kept. */
    boolean takes(String sourceId, int bytes, Instant now) {
        Share share = shares.get(sourceId);
        Share used = share != null && now.isBefore(share.since().plus(DAY)) ? share : new Share(now, 0);
        if (used.bytes() + bytes > BYTES_A_DAY) {
            return false;
        }
        shares.put(sourceId, new Share(used.since(), used.bytes() + bytes));
        return true;
    }
}
