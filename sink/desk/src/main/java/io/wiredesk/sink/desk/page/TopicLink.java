package io.wiredesk.sink.desk.page;

import io.wiredesk.schemas.Story;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A topic by its label. */
record TopicLink(String label, String href) {

    static TopicLink of(Story.TopicTag tag) {
        return new TopicLink(Words.headed(tag.label()), href(tag.slug()));
    }

    static String href(String slug) {
        return "/topics/" + URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }

    /** The best ones. */
    static List<TopicLink> of(Story story, int most) {
        return story.topics().stream().limit(most).map(TopicLink::of).toList();
    }
}
