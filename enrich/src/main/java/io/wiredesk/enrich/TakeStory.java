package io.wiredesk.enrich;

import io.wiredesk.enrich.split.Habits;
import io.wiredesk.enrich.tag.NewsTopicMonitor;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Takes a story that somebody else has cut, and tags it. */
record TakeStory(NewsTopicMonitor monitor, EnrichMetrics metrics) implements Enricher {

    @Override
    public Outcome enrich(Origin origin, byte[] value) {
        String contentHash = Ids.hash(new String(value, StandardCharsets.UTF_8));
        return Stages.attempt("decode", () -> decode(origin, value))
                .then("tag", metrics.timed("tag", story -> monitor.tag(story).at(origin.partition(), origin.offset())))
                .outcome(story -> enriched(story, contentHash));
    }

    /** Whoever cut it knows what its publication repeats. */
    private static Outcome enriched(Story story, String contentHash) {
        String publication = story.publication().id();
        return new Outcome.Enriched(publication, publication, contentHash, List.of(story), Habits.NONE);
    }

    private static Story decode(Origin origin, byte[] value) {
        Story story = Json.read(value, Story.class);
        if (!story.id().equals(origin.key())) {
            throw new IllegalArgumentException("the record's key is not the story's id");
        }
        return story;
    }
}
