package io.wiredesk.sink.desk.page;

import io.wiredesk.sink.desk.store.Page;
import io.wiredesk.sink.desk.store.Telling;
import io.wiredesk.sink.desk.store.TopicCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One topic's stories, newest first.
 *
 * @param justIn null on the older pages
 * @param feeds formats and addresses
 */
record TopicPage(
        TopicRow topic,
        List<Feed> feeds,
        @Nullable JustIn justIn,
        List<Item> items,
        @Nullable String older) {

    /** A feed of the topic, for readers of feeds. */
    record Feed(String name, String type, String href) {}

    static TopicPage of(TopicCount count, Page<Telling> stories, boolean first, Follows follows, Now now) {
        TopicRow row = TopicRow.of(count, follows, now);
        TopicLink here = new TopicLink(row.label(), row.href());
        List<Item> items = Item.of(stories.items(), now).stream()
                .map(item -> item.without(here))
                .toList();
        return new TopicPage(
                row,
                List.of(
                        new Feed("Atom", "application/atom+xml", row.href() + ".atom"),
                        new Feed("RSS", "application/rss+xml", row.href() + ".rss"),
                        new Feed("JSON Feed", "application/feed+json", row.href() + ".json")),
                first ? JustIn.empty(row.href() + "/stream") : null,
                items,
                stories.next() == null
                        ? null
                        : Address.of(row.href()).with("after", stories.next()).toString());
    }
}
