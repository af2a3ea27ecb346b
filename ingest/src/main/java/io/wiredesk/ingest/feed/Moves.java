package io.wiredesk.ingest.feed;

import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.SourceDefinition;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed has moved for good (301, 308). It is believed only after repeated sight, as hotel networks and broken
 * servers redirect everything, and given up as soon as the new address fails.
 *
 * @param adopted the address that is asked instead of the definition's, {@link Sealed} with that
 * @param next where the address in use redirects to for good, as a hash
 * @param sights of that, in a row
 * @param since the first of them
 */
record Moves(
        @Nullable String adopted,
        @Nullable String next,
        int sights,
        @Nullable Instant since) {

    static final Moves NONE = new Moves(null, null, 0, null);

    /** Feedbin persists a redirect after 72 hours of nothing else; two days outlast most hotel stays. */
    private static final Duration LONG_ENOUGH = Duration.ofDays(2);

    private static final int OFTEN_ENOUGH = 5;

    static Moves read(Stored stored) {
        return new Moves(
                stored.text("moved").orElse(null),
                stored.text("movingTo").orElse(null),
                stored.number("movingSights").orElse(0L).intValue(),
                stored.instant("movingSince").orElse(null));
    }

    void write(Stored stored) {
        stored.put("moved", adopted);
        stored.put("movingTo", next);
        stored.put("movingSights", next == null ? null : (long) sights);
        stored.put("movingSince", since);
    }

    /** What to ask. */
    String address(SourceDefinition definition) {
        return Optional.ofNullable(adopted)
                .flatMap(text -> Sealed.open(text, definition.location()))
                .orElse(definition.location());
    }

    /**
     * After an answer.
     *
     * @param to where it came from, if the address in use redirects there for good
     */
    Moves saw(@Nullable URI to, SourceDefinition definition, Instant now) {
        if (to == null || !mayAdopt(URI.create(address(definition).strip()), to)) {
            return new Moves(adopted, null, 0, null);
        }
        String target = Ids.hash(to.toString());
        boolean again = target.equals(next) && since != null && !since.isAfter(now);
        Moves seen = new Moves(adopted, target, again ? sights + 1 : 1, again ? since : now);
        return seen.isProven(now) ? new Moves(Sealed.seal(to.toString(), definition.location()), null, 0, null) : seen;
    }

    /** The address in use failed: back to the definition's, if that is another. */
    Moves failed() {
        return adopted == null ? this : NONE;
    }

    private boolean isProven(Instant now) {
        return sights >= OFTEN_ENOUGH && since != null && !now.isBefore(since.plus(LONG_ENOUGH));
    }

    /** Credentials stay with the address they were given for, and what was encrypted stays so. */
    private static boolean mayAdopt(URI from, URI to) {
        boolean encrypted = "https".equals(String.valueOf(from.getScheme()).toLowerCase(Locale.ROOT));
        return from.getRawUserInfo() == null && (!encrypted || "https".equalsIgnoreCase(to.getScheme()));
    }
}
