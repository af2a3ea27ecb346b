package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import io.wiredesk.schemas.Story.TopicTag;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A story or a cluster below each other: where it is from, and why it is where it is. */
final class StoryFields {

    private StoryFields() {}

    static Fields of(Explanation.OfStory explained, TellingLines tellings, Instant now) {
        Story story = explained.story();
        Fields fields = new Fields()
                .add("story", story.id())
                .add("headline", story.headline())
                .add("publication", story.publication().title())
                .add("published", when(story.publishedAt(), now))
                .add("edition", edition(story))
                .add("cut", story.cut())
                .add("warning", story.warning())
                .add("link", story.url())
                .add("topics", story.topics().stream().map(StoryFields::topic).collect(Collectors.joining("; ")));
        Membership membership = explained.membership();
        return membership == null
                ? fields.add("cluster", "none yet: it has just arrived")
                : grouped(fields, membership, explained.cluster(), tellings);
    }

    static Fields of(Cluster cluster, Instant now) {
        return new Fields()
                .add("cluster", cluster.id() + ", " + size(cluster))
                .add("told", "from " + when(cluster.firstSeen(), now) + " to " + when(cluster.lastSeen(), now))
                .add("topics", String.join(", ", cluster.topics()));
    }

    private static Fields grouped(
            Fields fields, Membership membership, @Nullable Cluster cluster, TellingLines tellings) {
        return fields.add("cluster", membership.cluster() + (cluster == null ? "" : ", " + size(cluster)))
                .add("copy group", membership.copyGroup())
                .add("relation", tellings.relation(membership))
                .add("because", String.join("; ", membership.because()));
    }

    private static String size(Cluster cluster) {
        return Words.count(cluster.size(), "telling") + " by " + Words.count(cluster.publications(), "publication")
                + ", " + cluster.independent() + " in words of their own";
    }

    private static String edition(Story story) {
        Story.EditionRef edition = story.edition();
        String place = edition.offset() < 0
                ? ""
                : ", kept in partition " + edition.partition() + " at offset " + edition.offset();
        return edition.id() + " " + edition.title() + ", item " + (story.position() + 1)
                + (story.section() == null ? "" : " under " + story.section()) + place;
    }

    private static String topic(TopicTag tag) {
        String words = tag.because().isEmpty() ? "" : " (" + String.join(", ", tag.because()) + ")";
        return String.format(Locale.ROOT, "%s %.2f%s", tag.slug(), tag.score(), words);
    }

    private static String when(Instant instant, Instant now) {
        return instant + ", " + Words.relative(instant, now);
    }
}
