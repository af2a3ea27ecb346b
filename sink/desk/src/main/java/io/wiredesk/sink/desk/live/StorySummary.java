package io.wiredesk.sink.desk.live;

import io.wiredesk.schemas.Publication;
import io.wiredesk.schemas.Story;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story in a line or two. */
record StorySummary(
        String id,
        String headline,
        Publication publication,
        Instant publishedAt,
        @Nullable String url,
        List<Topic> topics,
        @Nullable String language) {

    /** What a story is about, for people. */
    record Topic(String slug, String label) {}

    static StorySummary of(Story story) {
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
