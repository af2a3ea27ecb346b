package io.wiredesk.ingest.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an entry came into its feed, as far as that can be told. Pure. */
final class Sighting {

    private Sighting() {}

    /**
     * As published, but not before the poll that did not show it yet: many feeds date entries to midnight, or show them
     * hours later than they say.
     *
     * @param published as stated, not after now
     * @param before the poll before; null for the first one, whose entries are history
     */
    static Instant at(Instant published, @Nullable Instant before, Instant now) {
        Instant unseen = before == null || before.isAfter(now) ? published : before;
        return published.isBefore(unseen) ? unseen : published;
    }
}
