package io.wiredesk.deploy.cli;

import static java.util.stream.Collectors.joining;

import io.wiredesk.schemas.Story;
import io.wiredesk.schemas.Story.TopicTag;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** One story on one line: time, publication, headline, topics, link. */
final class StoryLine {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private StoryLine() {}

    static String of(Story story, ZoneId zone) {
        String time = TIME.format(story.publishedAt().atZone(zone));
        String topics = story.topics().isEmpty()
                ? ""
                : story.topics().stream().map(TopicTag::slug).collect(joining(", ", "  [", "]"));
        String link = story.url() == null ? "" : "  " + story.url();
        return Words.oneLine(time) + "  " + Words.oneLine(story.publication().title()) + "  "
                + Words.oneLine(story.headline()) + topics + link;
    }
}
