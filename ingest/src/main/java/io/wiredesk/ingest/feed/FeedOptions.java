package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.definitions.DefinitionOptions;
import io.wiredesk.schemas.SourceDefinition;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The options of a feed's definition.
 *
 * @param every time between polls; null to learn it
 * @param first how many of the newest entries the first poll takes in
 */
record FeedOptions(@Nullable Duration every, int first) {

    static final FeedOptions DEFAULT = new FeedOptions(null, 10);

    /** @throws IllegalArgumentException naming the option and what it takes */
    static FeedOptions of(SourceDefinition definition) {
        DefinitionOptions options = new DefinitionOptions(definition);
        return new FeedOptions(
                options.text("every")
                        .map(given -> options.every(PollSchedule.START))
                        .orElse(null),
                options.first(DEFAULT.first()));
    }
}
