package io.wiredesk.sink.desk.page;

import io.wiredesk.sink.desk.store.TopicCount;
import org.jspecify.annotations.Nullable;

/**
 * A topic in the overview.
 *
 * @param stories all there are, in words
 * @param recent those of the last week, in words; null if there are none
 */
record TopicRow(
        String slug,
        String label,
        @Nullable String description,
        String href,
        String stories,
        @Nullable String recent,
        @Nullable Moment newest,
        boolean followed) {

    static TopicRow of(TopicCount count, Follows follows, Now now) {
        var topic = count.topic();
        return new TopicRow(
                topic.slug(),
                Words.headed(topic.label()),
                topic.description(),
                TopicLink.href(topic.slug()),
                Words.count(count.stories(), "story", "stories"),
                count.recent() == 0 ? null : Words.number(count.recent()) + " this week",
                Moment.ofNullable(count.newest(), now),
                follows.contains(topic.slug()));
    }
}
