package io.wiredesk.sink.desk.store;

import static io.wiredesk.sink.desk.testing.Samples.MORNING;
import static io.wiredesk.sink.desk.testing.Samples.cluster;
import static io.wiredesk.sink.desk.testing.Samples.membership;
import static io.wiredesk.sink.desk.testing.Samples.story;
import static io.wiredesk.sink.desk.testing.Samples.topic;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Membership.Relation;
import io.wiredesk.sink.desk.testing.StoreWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked, no table is read from end to end, and no list is sorted that may be long. */
class QueryPlanTest {

    /**
     * What may be read from its beginning: the newest by an index up to the limit, lists the desk made itself, indexes of
     * words (which SQLite calls a scan), and what there is little of.
     */
    private static final String SHORT =
            "SCAN (s USING COVERING INDEX (story_by_time|story_by_warning)|(wanted|json_each|story_words|story_trigrams|story_trigram|n)( .*)?)";

    /** What may be sorted: the stories of one cluster or edition, parts of the stories of one page, topics, trigrams. */
    private static final List<String> SORTED =
            List.of("m.cluster_id = ?", "-s.position", "json_each(?) wanted", "news_topic", "FROM story_trigram ");

    @TempDir
    Path folder;

    private StoreFile file;

    @BeforeEach
    void fill() {
        try (StoreWriter writer = StoreWriter.at(folder.resolve("news.db"))) {
            writer.put(
                            story("s1", 1, "Rocket", "火箭升空", "space").warned("unsure"),
                            story("s2", 2, "Rocket", "It fell.", "space").warned("unsure"))
                    .put(membership("s1", "c1", Relation.LEAD))
                    .put(cluster("c1", 2, 5, "s1"), cluster("c2", 1, 5, "s2"))
                    .put(topic("space", "Space"));
        }
        file = StoreFile.of("jdbc:sqlite:" + folder.resolve("news.db"));
    }

    static Stream<Readers.Question<?>> questions() {
        Paging one = Paging.first(1);
        Stream<StoryFilter> filters = Stream.of(
                StoryFilter.ALL,
                StoryFilter.ofTopic("space"),
                new StoryFilter(null, "orbit", null, null, null),
                new StoryFilter(null, null, "e-s1", null, null),
                new StoryFilter(null, null, null, "c1", null),
                new StoryFilter(null, null, null, null, MORNING),
                new StoryFilter("space", "orbit", null, null, MORNING),
                new StoryFilter("space", "orbit", "e-s1", "c1", MORNING));
        Stream<Readers.Question<?>> lists = filters.map(filter -> store -> {
            Page<Telling> first = StoryQueries.page(store, filter, one);
            return first.next() == null ? first : StoryQueries.page(store, filter, new Paging(first.next(), 1));
        });
        Stream<Readers.Question<?>> others = Stream.of(
                store -> secondPage(store, ClusterFilter.since(MORNING)),
                store -> secondPage(store, ClusterFilter.since(MORNING).about(Set.of("space", "war"))),
                store -> ClusterQueries.cluster(store, "c1"),
                store -> StoryQueries.story(store, "s1"),
                store -> UnsureQueries.page(
                        store, new Paging(UnsureQueries.page(store, one).next(), 1)),
                UnsureQueries::count,
                store -> TopicQueries.topics(store, MORNING),
                store -> SearchQueries.page(store, SearchTerm.of("rocket"), one),
                store -> SearchQueries.page(store, SearchTerm.of("火箭"), one));
        return Stream.concat(lists, others);
    }

    private static Page<ClusterView> secondPage(Reading store, ClusterFilter filter) throws SQLException {
        Page<ClusterView> first = ClusterQueries.page(store, filter, 3, Paging.first(1));
        return ClusterQueries.page(store, filter, 3, new Paging(first.next(), 1));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answers_come_from_an_index(Readers.Question<?> question) throws SQLException {
        try (Reading store = new Reading(file.open())) {
            assertThat(question.answer(store)).isNotNull();
            for (String sql : List.copyOf(store.asked())) {
                List<String> plan = store.all("EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail"));
                assertThat(plan)
                        .as(sql)
                        .allSatisfy(step -> assertThat(step)
                                .satisfiesAnyOf(
                                        it -> assertThat(it).doesNotStartWith("SCAN"),
                                        it -> assertThat(it).matches(SHORT)));
                if (!mayBeSorted(sql)) {
                    assertThat(plan).as(sql).noneMatch(step -> step.contains("TEMP B-TREE"));
                }
            }
        }
    }

    private static boolean mayBeSorted(String sql) {
        return SORTED.stream().anyMatch(sql::contains);
    }

    @Test
    void nothing_is_skipped_by_counting() throws SQLException {
        try (Reading store = new Reading(file.open())) {
            questions().forEach(question -> {
                try {
                    question.answer(store);
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(store.asked()).isNotEmpty().noneMatch(sql -> sql.contains("OFFSET"));
        }
    }
}
