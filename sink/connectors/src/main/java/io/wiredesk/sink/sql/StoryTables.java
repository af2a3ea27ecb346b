package io.wiredesk.sink.sql;

import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.Story;
import io.wiredesk.sink.sql.Table.Column;
import io.wiredesk.sink.sql.Table.Part;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The tables of the SQL schema and what fills them. */
final class StoryTables {

    private StoryTables() {}

    /** All tables of an installation. */
    static List<Table<?>> of(Channels channels) {
        return List.of(story(channels), membership(channels), cluster(channels), newsTopic(channels), source(channels));
    }

    private static Table<Story> story(Channels channels) {
        List<Column<Story>> columns = List.of(
                column("edition_id", story -> story.edition().id()),
                column("edition_title", story -> story.edition().title()),
                column("edition_url", story -> story.edition().url()),
                column("edition_partition", story -> story.edition().partition()),
                column("edition_offset", story -> story.edition().offset()),
                column("publication_id", story -> story.publication().id()),
                column("publication_title", story -> story.publication().title()),
                column("publication_homepage", story -> story.publication().homepage()),
                column("position", Story::position),
                column("kind", story -> story.kind().wireName()),
                column("section", Story::section),
                column("headline", Story::headline),
                column("text", Story::text),
                column("html", Story::html),
                column("url", Story::url),
                column("source_name", story -> ifPresent(story.source(), Story.Attribution::name)),
                column("source_url", story -> ifPresent(story.source(), Story.Attribution::url)),
                column("image", Story::image),
                column("published_at", story -> SqlInstant.of(story.publishedAt())),
                column("language", Story::language),
                column("cut", Story::cut),
                column("topics_version", Story::topicsVersion),
                column("warning", Story::warning));
        return new Table<>("story", "id", channels.stories(), Story::id, columns, List.of(links(), topics()));
    }

    private static Part<Story> links() {
        return part(
                "story_link",
                List.of("position", "url", "original", "text"),
                Story::links,
                (rank, link) -> row(rank, link.url(), link.original(), link.text()));
    }

    private static Part<Story> topics() {
        List<String> columns = List.of("rank", "slug", "label", "qcode", "score", "because");
        return part(
                "story_topic",
                columns,
                Story::topics,
                (rank, topic) -> row(
                        rank, topic.slug(), topic.label(), topic.qcode(), topic.score(), Json.line(topic.because())));
    }

    private static Table<Membership> membership(Channels channels) {
        List<Column<Membership>> columns = List.of(
                column("cluster_id", Membership::cluster),
                column("copy_group", Membership::copyGroup),
                column("of_story", Membership::of),
                column("relation", membership -> membership.relation().wireName()),
                column("score", Membership::score),
                column("because", membership -> Json.line(membership.because())));
        return table("membership", "story_id", channels.memberships(), Membership::storyId, columns);
    }

    private static Table<Cluster> cluster(Channels channels) {
        List<Column<Cluster>> columns = List.of(
                column("lead", Cluster::lead),
                column("size", Cluster::size),
                column("publications", Cluster::publications),
                column("independent", Cluster::independent),
                column("members", cluster -> Json.line(cluster.members())),
                column("topics", cluster -> Json.line(cluster.topics())),
                column("first_seen", cluster -> SqlInstant.of(cluster.firstSeen())),
                column("last_seen", cluster -> SqlInstant.of(cluster.lastSeen())));
        return table("cluster", "id", channels.clusters(), Cluster::id, columns);
    }

    private static Table<NewsTopic> newsTopic(Channels channels) {
        List<Column<NewsTopic>> columns = List.of(
                column("label", NewsTopic::label),
                column("description", NewsTopic::description),
                column("query", NewsTopic::query),
                column("none", NewsTopic::none),
                column("parent", NewsTopic::parent),
                column("iptc", NewsTopic::iptc),
                column("stream", topic -> topic.stream() ? 1 : 0));
        return table("news_topic", "slug", channels.topics(), NewsTopic::slug, columns);
    }

    private static Table<SourceStatus> source(Channels channels) {
        List<Column<SourceStatus>> columns = List.of(
                column("kind", status -> status.kind().wireName()),
                column("title", SourceStatus::title),
                column("last_poll", status -> SqlInstant.of(status.lastPoll())),
                column("outcome", status -> status.outcome().wireName()),
                column("detail", SourceStatus::detail),
                column("next_poll", status -> ifPresent(status.nextPoll(), SqlInstant::of)),
                column("failures", SourceStatus::failures),
                column("cadence", status -> ifPresent(status.cadence(), Object::toString)),
                column("last_edition", status -> ifPresent(status.lastEdition(), SqlInstant::of)),
                column("overdue_since", status -> ifPresent(status.overdueSince(), SqlInstant::of)),
                column("notices", status -> Json.line(status.notices())),
                column("editions", SourceStatus::editions),
                column("refused", SourceStatus::refused),
                column("progress_done", status -> ifPresent(status.progress(), SourceStatus.Progress::done)),
                column("progress_total", status -> ifPresent(status.progress(), SourceStatus.Progress::total)));
        return table("source", "id", channels.sources(), SourceStatus::id, columns);
    }

    private static <V> Table<V> table(
            String name, String key, Channel<V> channel, Function<V, String> id, List<Column<V>> columns) {
        return new Table<>(name, key, channel, id, columns, List.of());
    }

    private static <V> Column<V> column(String name, Function<V, @Nullable Object> value) {
        return new Column<>(name, value);
    }

    private static <R> Part<Story> part(
            String name, List<String> columns, Function<Story, List<R>> items, RowOf<R> rowOf) {
        return new Part<>(name, "story_id", columns, story -> {
            List<R> all = items.apply(story);
            return IntStream.range(0, all.size()).mapToObj(rank -> rowOf.row(rank, all.get(rank)));
        });
    }

    /** One item of a list and its 0-based place in it. */
    private interface RowOf<R> {
        List<@Nullable Object> row(int rank, R item);
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static <P, R> @Nullable R ifPresent(@Nullable P part, Function<P, @Nullable R> value) {
        return part == null ? null : value.apply(part);
    }
}
