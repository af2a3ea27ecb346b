package io.wiredesk.sink.desk.testing;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.schemas.Publication;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Records with something in every field. */
public final class Samples {

    public static final Instant MORNING = Instant.parse("2026-11-03T08:00:00Z");

    private Samples() {}

    /** Published so many minutes after {@link #MORNING}, in an edition of its own. */
    public static Story story(String id, int minute, String headline, String text, String... topics) {
        return new Story(
                id,
                new Story.EditionRef("e-" + id, "The Orbit, 3 November", "https://orbit.example/3", 2, 99),
                new Publication("orbit", "The Orbit", "https://orbit.example"),
                4,
                Story.Kind.STORY,
                "Launches",
                headline,
                text,
                "<p>" + text + "</p>",
                "https://example.org/" + id,
                List.of(new Story.Link("https://example.org/" + id, "https://example.org/" + id + "?x=1", "Read on")),
                new Story.Attribution("Agency", "https://agency.example"),
                "https://orbit.example/rocket.jpg",
                MORNING.plusSeconds(60L * minute),
                "en",
                tags(topics),
                "heading",
                7);
    }

    /** The same story in this place of that edition of that publication. */
    public static Story in(Story story, String edition, int position, String publication) {
        return new Story(
                story.id(),
                new Story.EditionRef(edition, "Edition " + edition, null, 0, 1),
                new Publication(publication, "Title of " + publication, null),
                position,
                story.kind(),
                null,
                story.headline(),
                story.text(),
                story.html(),
                null,
                List.of(),
                null,
                null,
                story.publishedAt(),
                null,
                story.topics(),
                story.cut(),
                0,
                story.warning());
    }

    /** The same story with this HTML. */
    public static Story html(Story story, String html) {
        return new Story(
                story.id(),
                story.edition(),
                story.publication(),
                story.position(),
                story.kind(),
                story.section(),
                story.headline(),
                story.text(),
                html,
                story.url(),
                story.links(),
                story.source(),
                story.image(),
                story.publishedAt(),
                story.language(),
                story.topics(),
                story.cut(),
                story.topicsVersion(),
                story.warning());
    }

    private static List<Story.TopicTag> tags(String... slugs) {
        return Stream.of(slugs)
                .map(slug -> new Story.TopicTag(slug, "Label of " + slug, "medtop:1", 0.75, List.of("rocket", "dawn")))
                .toList();
    }

    public static Membership membership(String story, String cluster, Membership.Relation relation) {
        return new Membership(story, cluster, "g-" + cluster, "s0", relation, 0.9, List.of("same words"));
    }

    /** Last seen so many minutes after {@link #MORNING}. */
    public static Cluster cluster(String id, int publications, int minute, String... members) {
        return new Cluster(
                id,
                members[0],
                members.length,
                publications,
                List.of(members),
                List.of("space"),
                MORNING,
                MORNING.plusSeconds(60L * minute));
    }

    /** The same cluster, told by so many in words of their own. */
    public static Cluster independent(Cluster cluster, int independent) {
        return new Cluster(
                cluster.id(),
                cluster.lead(),
                cluster.size(),
                cluster.publications(),
                independent,
                cluster.members(),
                cluster.topics(),
                cluster.firstSeen(),
                cluster.lastSeen());
    }

    /** The same cluster about these topics. */
    public static Cluster about(Cluster cluster, String... topics) {
        return new Cluster(
                cluster.id(),
                cluster.lead(),
                cluster.size(),
                cluster.publications(),
                cluster.independent(),
                cluster.members(),
                List.of(topics),
                cluster.firstSeen(),
                cluster.lastSeen());
    }

    public static NewsTopic topic(String slug, String label) {
        return new NewsTopic(slug, label, "All of " + label, "rocket", null, null, "medtop:1", true);
    }

    public static SourceStatus source(String id, SourceStatus.Outcome outcome, int failures) {
        return new SourceStatus(
                id,
                SourceDefinition.Kind.FEED,
                "Feed " + id,
                MORNING,
                outcome,
                "3 entries",
                MORNING.plusSeconds(900),
                failures,
                Duration.ofHours(24),
                MORNING,
                null,
                List.of("a sign-up waits"),
                3,
                1,
                new SourceStatus.Progress(2, 3));
    }
}
