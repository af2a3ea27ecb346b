package io.wiredesk.sink.desk.live;

import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Publication;
import io.wiredesk.schemas.Story;
import io.wiredesk.schemas.TopicStory;
import java.time.Instant;
import java.util.List;

/** Stories to write. */
final class Stories {

    private Stories() {}

    static Story story(String id) {
        return story(id, "The harbour opens a quay for " + id);
    }

    static Story story(String id, String text) {
        return new Story(
                id,
                new Story.EditionRef("e1", "The Harbour Letter", null, 0, 7),
                new Publication("p1", "The Harbour Letter", null),
                0,
                Story.Kind.STORY,
                null,
                "A quay\nfor " + id,
                text,
                "<p>" + text + "</p>",
                "https://harbour.example/" + id,
                List.of(),
                null,
                null,
                Instant.parse("2026-03-01T08:00:00Z"),
                "en",
                List.of(new Story.TopicTag("harbours", "Harbours", null, 0.5, List.of("quay"))),
                "heading",
                1);
    }

    static TopicStory ofTopic(String id) {
        return ofTopic(story(id));
    }

    static TopicStory ofTopic(Story story) {
        return new TopicStory(
                story, new Membership(story.id(), "c1", "g1", null, Membership.Relation.LEAD, 1, List.of()));
    }
}
