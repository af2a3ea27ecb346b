package io.wiredesk.sink.desk.store;

import io.wiredesk.schemas.Publication;
import io.wiredesk.schemas.Story;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story in a line or two. */
public record StorySummary(
        String id,
        String headline,
        Publication publication,
        Instant publishedAt,
        @Nullable String url,
        List<Topic> topics,
        @Nullable String language) {

    /** What a story is about, for people. */
    public record Topic(String slug, String label) {}

    /** What of the story stands in a list. */
    public static StorySummary of(Story story) {
        List<Topic> topics = story.topics().stream()
                .map(tag -> new Topic(tag.slug(), tag.label()))
                .toList();
        return new StorySummary(
                story.id(),
                story.headline(),
                story.publication(),
                story.publishedAt(),
                story.url(),
                topics,
                story.language());
    }
}
