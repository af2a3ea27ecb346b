package io.wiredesk.sink.desk.syndication;

import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.html.RemoteImages;
import io.wiredesk.sink.desk.html.SafeHtml;
import io.wiredesk.sink.desk.html.WebLink;
import io.wiredesk.sink.desk.store.Telling;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A topic's newest stories, before they have a format.
 *
 * @param topic the subject
 * @param desk address of the desk as the reader knows it, without a slash at the end
 * @param self address of this feed
 * @param items newest first, each text once
 */
record TopicFeed(NewsTopic topic, String desk, String self, List<Item> items) {

    private static final int MAX = 50;

    /** Ids stay the same wherever the desk is reached (RFC 4151). */
    private static final String TAG = "tag:wiredesk.io,2026:";

    /**
     * A story as a feed has it.
     *
     * @param id for ever the same
     * @param link the article itself; where it has none, the edition, or the desk's page
     * @param page the desk's page about it
     * @param html sanitised
     */
    record Item(Story story, String id, String link, String page, String html) {}

    /** @param newest tellings of the topic, newest first */
    static TopicFeed of(NewsTopic topic, String desk, String self, List<Telling> newest) {
        Set<String> texts = new HashSet<>();
        List<Item> items = newest.reversed().stream()
                .filter(telling -> telling.membership() == null
                        || texts.add(telling.membership().copyGroup()))
                .map(telling -> item(telling.story(), desk))
                .toList()
                .reversed();
        return new TopicFeed(topic, desk, self, items.subList(0, Math.min(MAX, items.size())));
    }

    private static Item item(Story story, String desk) {
        String page = desk + "/stories/" + Addresses.segment(story.id());
        String link = Stream.of(story.url(), story.edition().url())
                .flatMap(address -> Stream.ofNullable(WebLink.of(address)))
                .map(WebLink::href)
                .findFirst()
                .orElse(page);
        return new Item(story, TAG + "story/" + story.id(), link, page, SafeHtml.of(story.html(), RemoteImages.OFF));
    }

    String id() {
        return TAG + "topic/" + topic.slug();
    }

    String title() {
        return topic.label() + " · wiredesk";
    }

    String home() {
        return desk + "/topics/" + topic.slug();
    }

    /** When the newest story was published; long ago if there is none. */
    Instant updated() {
        return items.stream()
                .map(item -> item.story().publishedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
