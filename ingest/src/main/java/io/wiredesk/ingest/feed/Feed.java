package io.wiredesk.ingest.feed;

import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.SourceDefinition;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One feed of this task as it stands.
 *
 * @param options as read; the defaults where they are not valid
 * @param problem what is wrong with the definition, which keeps it from being polled; null if nothing
 */
record Feed(
        SourceDefinition definition,
        FeedOptions options,
        @Nullable String problem,
        FeedOffset offset) {

    static Feed of(SourceDefinition definition, FeedOffset offset) {
        try {
            return new Feed(definition, FeedOptions.of(definition), null, offset);
        } catch (IllegalArgumentException e) {
            return new Feed(definition, FeedOptions.DEFAULT, e.getMessage(), offset);
        }
    }

    Feed at(FeedOffset next) {
        return new Feed(definition, options, problem, next);
    }

    String id() {
        return definition.id();
    }

    Edition.Source source() {
        return new Edition.Source("feed", id());
    }

    PollSchedule schedule() {
        return new PollSchedule(options.every());
    }

    /** When it is due; empty if it is stopped. */
    Optional<Instant> due() {
        return Optional.ofNullable(offset.nextPoll());
    }

    boolean isDue(Instant now) {
        return due().filter(due -> !due.isAfter(now)).isPresent();
    }

    /** For people: the user's title, else the feed's own. */
    @Nullable
    String title() {
        return definition.title() != null ? definition.title() : offset.title();
    }
}
