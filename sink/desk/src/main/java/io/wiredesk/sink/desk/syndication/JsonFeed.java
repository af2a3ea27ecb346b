package io.wiredesk.sink.desk.syndication;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.wiredesk.schemas.Story;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.1. */
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String home,
        @JsonProperty("feed_url") String self,
        List<Item> items) {

    /** An item. */
    record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_html") String html,
            @JsonProperty("date_published") Instant published,
            List<Author> authors,
            List<String> tags,
            @Nullable String language,
            @JsonProperty("_wiredesk") Extension wiredesk) {}

    /** Who publishes. */
    record Author(String name, @Nullable String url) {}

    /** What the format has no place for: the desk's page about a story. */
    record Extension(
            String about, @JsonProperty("story_url") String page) {}

    static JsonFeed of(TopicFeed feed) {
        List<Item> items = feed.items().stream().map(item -> item(item, feed)).toList();
        return new JsonFeed("https://jsonfeed.org/version/1.1", feed.title(), feed.home(), feed.self(), items);
    }

    private static Item item(TopicFeed.Item item, TopicFeed feed) {
        Story story = item.story();
        String language = Language.tag(story.language());
        return new Item(
                item.id(),
                item.link(),
                story.headline(),
                item.html(),
                story.publishedAt(),
                List.of(new Author(
                        story.publication().title(), story.publication().homepage())),
                story.topics().stream().map(Story.TopicTag::label).toList(),
                language.isEmpty() ? null : language,
                new Extension(feed.desk() + "/api/openapi.yaml", item.page()));
    }
}
