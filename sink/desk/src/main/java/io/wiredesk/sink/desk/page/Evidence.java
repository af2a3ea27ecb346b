package io.wiredesk.sink.desk.page;

import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.html.WebLink;
import io.wiredesk.sink.desk.store.Telling;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a story is here, and is as it is.
 *
 * @param edition where it was cut from
 * @param cut why it was cut there
 * @param grouping why it stands with others
 * @param tags why it carries its topics, best first
 * @param ids what it is called in Kafka
 */
record Evidence(Origin edition, String cut, Grouping grouping, List<Tag> tags, List<Id> ids) {

    /**
     * An edition.
     *
     * @param title as it was published
     * @param item {@code Item 3}
     * @param place where Kafka keeps it; null if nobody knows
     */
    record Origin(
            String title,
            @Nullable WebLink link,
            String publication,
            String item,
            @Nullable String section,
            @Nullable String place) {}

    /**
     * How it joined.
     *
     * @param sentence what it is
     * @param of the telling it matched; null if none or unknown
     * @param because what that rests on
     * @param strength 0 to 100; null where there is nothing to measure
     */
    record Grouping(
            String sentence,
            @Nullable Headline of,
            List<String> because,
            @Nullable Integer strength) {}

    /**
     * A topic.
     *
     * @param words that matched; none if it stands for a narrower topic
     * @param strength 0 to 100, comparable within the story
     */
    record Tag(
            TopicLink topic, List<String> words, @Nullable String qcode, int strength) {}

    /** A name and what it names. */
    record Id(String what, String id) {}

    static Evidence of(Telling telling, List<Telling> cluster) {
        Story story = telling.story();
        return new Evidence(
                origin(story),
                story.cut().isBlank() ? "No reason was recorded." : story.cut(),
                Relations.grouping(telling, cluster),
                story.topics().stream().map(Evidence::tag).toList(),
                ids(telling));
    }

    private static Origin origin(Story story) {
        Story.EditionRef edition = story.edition();
        return new Origin(
                edition.title().isBlank() ? "Untitled edition" : edition.title(),
                WebLink.of(edition.url()),
                story.publication().title(),
                "Item " + (story.position() + 1),
                story.section(),
                edition.offset() < 0 ? null : "partition " + edition.partition() + ", offset " + edition.offset());
    }

    private static Tag tag(Story.TopicTag tag) {
        return new Tag(TopicLink.of(tag), tag.because(), tag.qcode(), hundredths(tag.score()));
    }

    static int hundredths(double share) {
        return (int) Math.round(Math.clamp(share, 0, 1) * 100);
    }

    private static List<Id> ids(Telling telling) {
        Story story = telling.story();
        List<Id> own = List.of(
                new Id("Story", story.id()), new Id("Edition", story.edition().id()));
        return Optional.ofNullable(telling.membership())
                .map(membership -> with(own, membership))
                .orElse(own);
    }

    private static List<Id> with(List<Id> own, Membership membership) {
        return List.of(
                own.getFirst(),
                own.getLast(),
                new Id("Cluster", membership.cluster()),
                new Id("Copy group", membership.copyGroup()));
    }
}
