package io.wiredesk.sink.desk.page;

import io.wiredesk.sink.desk.store.Telling;
import java.util.List;

/**
 * A story in a list.
 *
 * @param excerpt how it goes on; empty if there is no more
 */
record Item(Headline headline, String publication, Moment when, String excerpt, List<TopicLink> topics) {

    private static final int TOPICS = 3;

    static Item of(Telling telling, Now now) {
        var story = telling.story();
        return new Item(
                Headline.of(story),
                story.publication().title(),
                Moment.of(story.publishedAt(), now),
                Excerpt.of(story),
                TopicLink.of(story, TOPICS));
    }

    /** The same, on a page that is about this topic anyway. */
    Item without(TopicLink topic) {
        return new Item(
                headline,
                publication,
                when,
                excerpt,
                topics.stream()
                        .filter(other -> !other.href().equals(topic.href()))
                        .toList());
    }

    static List<Item> of(List<Telling> tellings, Now now) {
        return tellings.stream().map(telling -> of(telling, now)).toList();
    }
}
