package io.wiredesk.ingest.feed;

import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.SourceDefinition;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed stands between polls, and across restarts: written at every poll, so it is small. Which entries were
 * seen is {@link Taken}.
 *
 * @param definition hash of the definition this was learnt under: under another one it is due at once
 * @param address hash of the address: under another one all but the profile starts afresh
 * @param refused hash of the last document that could not be read, so that it is reported once
 */
record FeedOffset(
        String definition,
        String address,
        Timing timing,
        Validators validators,
        Moves moves,
        Profile profile,
        @Nullable String refused) {

    /** Of a feed that was never polled, or not under this definition. */
    static FeedOffset fresh(SourceDefinition definition, Profile profile, Instant now) {
        return new FeedOffset(
                fingerprint(definition),
                Ids.hash(definition.location()),
                new Timing(null, now, 0),
                Validators.NONE,
                Moves.NONE,
                profile,
                null);
    }

    /** What Connect gave back for a feed; null if it has nothing. */
    static FeedOffset restored(SourceDefinition definition, @Nullable Map<String, Object> values, Instant now) {
        Stored stored = Stored.of(values);
        FeedOffset fresh = fresh(definition, Profile.read(stored), now);
        boolean same = stored.text("definition").equals(Optional.of(fresh.definition));
        if (!same && !stored.text("address").equals(Optional.of(fresh.address))) {
            return fresh;
        }
        Timing timing = Timing.read(stored);
        return new FeedOffset(
                fresh.definition,
                fresh.address,
                same ? timing : new Timing(timing.answered(), now, 0),
                Validators.read(stored),
                Moves.read(stored),
                fresh.profile,
                stored.text("refused").orElse(null));
    }

    /** As Connect keeps it. */
    Map<String, Object> stored() {
        Stored stored = Stored.empty();
        stored.put("definition", definition);
        stored.put("address", address);
        timing.write(stored);
        validators.write(stored);
        moves.write(stored);
        profile.write(stored);
        stored.put("refused", refused);
        return stored.values();
    }

    /** After a failure; the validators stay those of the document that was taken in. */
    FeedOffset failing(@Nullable Instant due, @Nullable String refusedNow) {
        return new FeedOffset(
                definition, address, timing.failedUntil(due), validators, moves.failed(), profile, refusedNow);
    }

    /** After an answer. */
    FeedOffset answered(Timing next, Validators known, Moves moved, Profile learnt, @Nullable String refusedNow) {
        return new FeedOffset(definition, address, next, known, moved, learnt, refusedNow);
    }

    FeedOffset with(Validators known) {
        return new FeedOffset(definition, address, timing, known, moves, profile, refused);
    }

    private static String fingerprint(SourceDefinition definition) {
        return Ids.hash(definition.location(), new TreeMap<>(definition.options()).toString());
    }
}
