package io.wiredesk.sink.desk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which stories are wanted; null does not restrict.
 *
 * @param topic slug
 * @param publication id
 * @param edition id
 * @param cluster id
 * @param since published then or later
 */
public record StoryFilter(
        @Nullable String topic,
        @Nullable String publication,
        @Nullable String edition,
        @Nullable String cluster,
        @Nullable Instant since) {

    public static final StoryFilter ALL = new StoryFilter(null, null, null, null, null);

    public static StoryFilter ofTopic(String slug) {
        return new StoryFilter(slug, null, null, null, null);
    }
}
