package io.wiredesk.ingest.feed;

import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.SourceDefinition;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One feed of this task as it stands.
 *
 * @param options as read; the defaults where they are not valid
 * @param problem what is wrong with the definition, which keeps it from being polled; null if nothing
 * @param taken what was taken in; null until a document was read
 * @param kept as much of that as Connect keeps in its own offset
 */
record Feed(
        SourceDefinition definition,
        FeedOptions options,
        @Nullable String problem,
        FeedOffset offset,
        @Nullable Taken taken,
        @Nullable Taken kept) {

    /**
     * A feed resumed.
     *
     * @param own what Connect has of the feed itself; null if nothing
     * @param apart what it has of the entries taken in
     */
    static Feed restored(
            SourceDefinition definition,
            @Nullable Map<String, Object> own,
            @Nullable Map<String, Object> apart,
            Instant now) {
        FeedOffset offset = FeedOffset.restored(definition, own, now);
        Taken kept = Taken.restored(apart);
        String document = kept == null ? null : kept.document();
        boolean sound = Objects.equals(document, offset.validators().document());
        return of(
                definition,
                sound ? offset : offset.with(Validators.NONE),
                kept == null ? Taken.fromOwnOffset(own) : kept,
                kept);
    }

    private static Feed of(
            SourceDefinition definition, FeedOffset offset, @Nullable Taken taken, @Nullable Taken kept) {
        try {
            return new Feed(definition, FeedOptions.of(definition), null, offset, taken, kept);
        } catch (IllegalArgumentException e) {
            return new Feed(definition, FeedOptions.DEFAULT, e.getMessage(), offset, taken, kept);
        }
    }

    /** Under another definition: starts afresh, but for what it has learnt and seen. */
    Feed redefined(SourceDefinition other, Instant now) {
        return of(other, FeedOffset.restored(other, offset.stored(), now), taken, kept);
    }

    Feed at(FeedOffset next) {
        return new Feed(definition, options, problem, next, taken, kept);
    }

    Feed having(Taken more) {
        return new Feed(definition, options, problem, offset, more, kept);
    }

    /** Everything it has taken in is written. */
    Feed written() {
        return new Feed(definition, options, problem, offset, taken, taken);
    }

    /** What has to be written of the entries taken in; empty if nothing has changed. */
    Optional<Taken> unwritten() {
        return Optional.ofNullable(taken)
                .filter(t -> kept == null || !t.entries().equals(kept.entries()));
    }

    String id() {
        return definition.id();
    }

    Edition.Source source() {
        return new Edition.Source("feed", id());
    }

    /** What to ask: the definition's address, or where that has moved for good. */
    String address() {
        return offset.moves().address(definition);
    }

    PollSchedule schedule() {
        return new PollSchedule(options.every());
    }

    /** When it is due; empty if it is stopped. */
    Optional<Instant> due(Instant now) {
        return Optional.ofNullable(offset.timing().nextPoll())
                .map(due -> schedule().believable(due, now));
    }

    /** Whose pace it is asked at; empty if it is not on the web. */
    Optional<String> host() {
        try {
            return Optional.ofNullable(new URI(address().strip()).getHost());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** What to send along, so that only a changed document comes. */
    Validators validators(Instant now) {
        boolean overdue = offset.profile().habit().overdueSince(now).isPresent();
        return offset.validators().asked(overdue, now);
    }

    SeenEntries seen() {
        return taken == null ? SeenEntries.NONE : taken.entries();
    }

    /** For people: the user's title, else the feed's own. */
    @Nullable
    String title() {
        return definition.title() != null
                ? definition.title()
                : offset.profile().title();
    }
}
