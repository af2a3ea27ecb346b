package io.wiredesk.sink.sql;

import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.schemas.Publication;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.Story;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.connect.sink.SinkRecord;
import org.jspecify.annotations.Nullable;

/** Values with something in every field, and records that carry them. */
final class Samples {

    static final Channels CHANNELS = new Channels(Channels.DEFAULT_PREFIX, 3);
    static final Instant MORNING = Instant.parse("2025-07-31T09:30:00Z");

    private Samples() {}

    static Story story(String id, String headline) {
        return story(id, headline, List.of(link("https://example.org/" + id)), List.of(tag("space")));
    }

    static Story story(String id, String headline, List<Story.Link> links, List<Story.TopicTag> topics) {
        return new Story(
                id,
                new Story.EditionRef("e1", "The Morning Orbit, 31 July", "https://orbit.example/31", 2, 99),
                new Publication("p-orbit", "The Morning Orbit", "https://orbit.example"),
                4,
                Story.Kind.STORY,
                "Launches",
                headline,
                headline + ". The rocket rose at dawn.",
                "<p>" + headline + ". The rocket rose at dawn.</p>",
                "https://example.org/" + id,
                links,
                new Story.Attribution("Agency", "https://agency.example"),
                "https://orbit.example/rocket.jpg",
                MORNING,
                "en",
                topics,
                "heading",
                7);
    }

    static Story.Link link(String url) {
        return new Story.Link(url, url + "?utm_source=orbit", "Read on");
    }

    static Story.TopicTag tag(String slug) {
        return new Story.TopicTag(slug, "Label of " + slug, "medtop:" + slug, 0.75, List.of("rocket", "dawn"));
    }

    static Membership membership(String story, String cluster, Membership.Relation relation) {
        return new Membership(story, cluster, "g1", "s0", relation, 0.9, List.of("same words"));
    }

    static Cluster cluster(String id, String lead, int publications, List<String> members) {
        return new Cluster(
                id,
                lead,
                members.size(),
                publications,
                1,
                members,
                List.of("space"),
                MORNING,
                MORNING.plusSeconds(3600));
    }

    static NewsTopic topic(String slug) {
        return new NewsTopic(
                slug,
                "Space",
                "Rockets and orbits",
                "rocket OR orbit",
                "\"rocket salad\"",
                "science",
                "medtop:1",
                true);
    }

    static SourceStatus source(String id) {
        return new SourceStatus(
                id,
                SourceDefinition.Kind.FEED,
                "Orbit feed",
                MORNING,
                SourceStatus.Outcome.UPDATED,
                "3 entries",
                MORNING.plusSeconds(900),
                0,
                Duration.ofHours(24),
                MORNING.minusSeconds(3600),
                null,
                List.of("a sign-up waits"),
                3,
                1,
                new SourceStatus.Progress(2, 3));
    }

    static SinkRecord storyRecord(String id, String headline, long offset) {
        return record(CHANNELS.stories(), id, story(id, headline), offset);
    }

    static <V> SinkRecord record(Channel<V> channel, String key, V value, long offset) {
        return raw(channel, key, Json.bytes(value), offset);
    }

    static SinkRecord tombstone(Channel<?> channel, String key, long offset) {
        return raw(channel, key, null, offset);
    }

    static SinkRecord text(Channel<?> channel, String key, String value, long offset) {
        return raw(channel, key, value.getBytes(StandardCharsets.UTF_8), offset);
    }

    static SinkRecord raw(Channel<?> channel, @Nullable Object key, @Nullable Object value, long offset) {
        return new SinkRecord(channel.name(), 0, null, key, null, value, offset);
    }
}
