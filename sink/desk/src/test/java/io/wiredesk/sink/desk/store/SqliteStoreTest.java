package io.wiredesk.sink.desk.store;

import static io.wiredesk.sink.desk.testing.Samples.MORNING;
import static io.wiredesk.sink.desk.testing.Samples.about;
import static io.wiredesk.sink.desk.testing.Samples.cluster;
import static io.wiredesk.sink.desk.testing.Samples.in;
import static io.wiredesk.sink.desk.testing.Samples.independent;
import static io.wiredesk.sink.desk.testing.Samples.membership;
import static io.wiredesk.sink.desk.testing.Samples.source;
import static io.wiredesk.sink.desk.testing.Samples.story;
import static io.wiredesk.sink.desk.testing.Samples.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Membership.Relation;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.SourceStatus.Outcome;
import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.testing.StoreWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk asks, of a real store filled by the sink's statements. */
class SqliteStoreTest {

    @TempDir
    Path folder;

    private StoreWriter writer;
    private Store store;

    @BeforeEach
    void open() {
        writer = StoreWriter.at(folder.resolve("news.db"));
        store = Stores.open("jdbc:sqlite:" + folder.resolve("news.db"));
    }

    @AfterEach
    void close() {
        store.close();
        writer.close();
    }

    @Test
    void a_story_comes_back_as_it_was_written() {
        Story story = story("s1", 5, "Rocket starts", "It rose.", "space", "science");
        Membership membership = membership("s1", "c1", Relation.SAME_EVENT);
        writer.put(story).put(membership);
        assertThat(store.story("s1")).contains(new Telling(story, membership));
    }

    @Test
    void a_story_need_not_have_a_membership_yet() {
        Story bare = in(story("s1", 5, "Rocket starts", "It rose."), "e1", 0, "orbit");
        writer.put(bare);
        assertThat(store.story("s1")).contains(new Telling(bare, null));
    }

    @Test
    void a_forgotten_story_is_nowhere() {
        writer.put(story("s1", 5, "Rocket starts", "It rose.", "space"))
                .put(membership("s1", "c1", Relation.LEAD))
                .put(cluster("c1", 1, 5, "s1"))
                .put(topic("space", "Space"))
                .forget("s1");
        assertThat(store.story("s1")).isEmpty();
        assertThat(ids(StoryFilter.ALL)).isEmpty();
        assertThat(ids(StoryFilter.ofTopic("space"))).isEmpty();
        assertThat(store.cluster("c1")).isEmpty();
        assertThat(store.clusters(ClusterFilter.since(MORNING), 3, Paging.first(10))
                        .items())
                .isEmpty();
        assertThat(store.search("rocket", Paging.first(10)).items()).isEmpty();
        assertThat(store.topics(MORNING).getFirst().stories()).isZero();
    }

    @Test
    void stories_come_newest_first() {
        writer.put(story("a", 1, "A", "."), story("c", 3, "C", "."), story("b", 2, "B", "."));
        assertThat(ids(StoryFilter.ALL)).containsExactly("c", "b", "a");
        assertThat(ids(new StoryFilter(null, null, null, null, MORNING.plusSeconds(120))))
                .containsExactly("c", "b");
    }

    @Test
    void editions_that_could_not_be_read_apart_come_newest_first_and_are_counted() {
        writer.put(
                story("a", 1, "A", ".").warned("read with a confidence of 12 %"),
                story("b", 2, "B", "."),
                story("d", 4, "D", ".").warned("x"),
                story("c", 3, "C", ".").warned("x"),
                story("e", 5, "E", ".").warned("x"));
        writer.forget("e").put(story("c", 3, "C", ".")); // read apart since
        assertThat(walk(store::unsure, 1, t -> t.story().id())).containsExactly("d", "a");
        assertThat(store.unsure(Paging.first(10)).items())
                .extracting(telling -> telling.story().warning())
                .containsExactly("x", "read with a confidence of 12 %");
        assertThat(store.unsureEditions()).isEqualTo(2);
    }

    @Test
    void stories_of_one_edition_come_in_its_order() {
        writer.put(
                in(story("a", 1, "A", "."), "e1", 2, "orbit"),
                in(story("b", 1, "B", "."), "e1", 0, "orbit"),
                in(story("c", 1, "C", "."), "e1", 1, "orbit"),
                in(story("d", 1, "D", "."), "e2", 0, "orbit"));
        StoryFilter edition = new StoryFilter(null, null, "e1", null, null);
        assertThat(ids(edition)).containsExactly("b", "c", "a");
        assertThat(walk(
                        paging -> store.stories(edition, paging),
                        1,
                        t -> t.story().id()))
                .containsExactly("b", "c", "a");
    }

    @Test
    void stories_are_restricted_by_all_that_is_asked_for() {
        writer.put(
                        in(story("a", 1, "A", ".", "space"), "e1", 0, "orbit"),
                        in(story("b", 2, "B", ".", "space"), "e2", 0, "comet"),
                        in(story("c", 3, "C", ".", "war"), "e2", 1, "comet"))
                .put(membership("b", "c1", Relation.LEAD), membership("c", "c1", Relation.NEAR));
        assertThat(ids(StoryFilter.ofTopic("space"))).containsExactly("b", "a");
        assertThat(ids(new StoryFilter(null, "comet", null, null, null))).containsExactly("c", "b");
        assertThat(ids(new StoryFilter(null, null, null, "c1", null))).containsExactly("c", "b");
        assertThat(ids(new StoryFilter("space", "comet", null, null, null))).containsExactly("b");
        assertThat(ids(new StoryFilter("space", "comet", "e2", "c1", MORNING))).containsExactly("b");
        assertThat(ids(new StoryFilter("war", null, "e1", null, null))).isEmpty();
    }

    @Test
    void a_story_that_was_edited_is_listed_by_its_new_time_and_topics() {
        writer.put(story("a", 1, "A", ".", "space"), story("b", 2, "B", ".", "space"));
        writer.put(story("a", 3, "A", ".", "space", "war"));
        assertThat(ids(StoryFilter.ofTopic("space"))).containsExactly("a", "b");
        assertThat(ids(StoryFilter.ofTopic("war"))).containsExactly("a");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat_even_among_equals() {
        for (int i = 0; i < 25; i++) {
            writer.put(story("s" + i, i / 10, "H" + i, ".", "space"));
        }
        for (StoryFilter filter : List.of(StoryFilter.ALL, StoryFilter.ofTopic("space"))) {
            List<String> walked = walk(
                    paging -> store.stories(filter, paging),
                    4,
                    telling -> telling.story().id());
            assertThat(walked).hasSize(25).doesNotHaveDuplicates().isEqualTo(ids(filter));
        }
    }

    @Test
    void what_is_stored_meanwhile_moves_no_page() {
        writer.put(story("a", 1, "A", "."), story("b", 2, "B", "."), story("c", 3, "C", "."));
        Page<Telling> first = store.stories(StoryFilter.ALL, Paging.first(2));
        writer.put(story("d", 4, "D", "."));
        assertThat(store.stories(StoryFilter.ALL, new Paging(first.next(), 2)).items())
                .extracting(telling -> telling.story().id())
                .containsExactly("a");
    }

    @Test
    void clusters_come_by_publications_then_newest_within_the_time() {
        tell("old", 9, -60);
        tell("few-new", 1, 50);
        tell("many", 5, 10);
        tell("few", 1, 20);
        tell("many-new", 5, 30);
        assertThat(clusters(MORNING)).containsExactly("many-new", "many", "few-new", "few");
        assertThat(clusters(Instant.MIN)).containsExactly("old", "many-new", "many", "few-new", "few");
        assertThat(clusters(Instant.MAX)).isEmpty();
        assertThat(walk(
                        paging -> store.clusters(ClusterFilter.since(MORNING), 1, paging),
                        1,
                        view -> view.cluster().id()))
                .containsExactly("many-new", "many", "few-new", "few");
    }

    @Test
    void clusters_come_by_their_standing_in_lists_and_pages_of_any_length() {
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            int independent = 1 + i * 7 % 11;
            clusters.add(independent(cluster("c" + i, 12, -(i * 131 % 15_000), "s-c" + i), independent));
        }
        for (Cluster cluster : clusters) {
            writer.put(story(cluster.lead(), 0, "A", ".")).put(about(cluster, "space"));
        }
        List<String> ranked = clusters.stream()
                .sorted(Standing.HIGHEST_FIRST)
                .map(Cluster::id)
                .toList();
        ClusterFilter all = ClusterFilter.since(Instant.EPOCH);
        assertThat(ranked(all, 200)).isEqualTo(ranked);
        assertThat(ranked(all, 7)).isEqualTo(ranked);
        assertThat(ranked(all.about(Set.of("space", "war")), 7)).isEqualTo(ranked);
    }

    private List<String> ranked(ClusterFilter filter, int limit) {
        return walk(
                paging -> store.clusters(filter, 1, paging),
                limit,
                view -> view.cluster().id());
    }

    @Test
    void a_cluster_comes_back_as_it_was_written() {
        Cluster cluster = independent(cluster("c1", 9, 5, "s1"), 4);
        writer.put(story("s1", 0, "A", ".")).put(cluster);
        assertThat(store.cluster("c1").orElseThrow().cluster()).isEqualTo(cluster);
    }

    @Test
    void clusters_of_some_topics_fill_their_pages_and_come_once() {
        tell("rocket", 5, 10, "space", "science");
        tell("vote", 9, 20, "politics");
        tell("comet", 5, 30, "space");
        tell("cell", 1, 40, "science");
        ClusterFilter yours = ClusterFilter.since(MORNING).about(Set.of("space", "science"));
        assertThat(store.clusters(yours, 1, Paging.first(3)).items())
                .extracting(view -> view.cluster().id())
                .containsExactly("comet", "rocket", "cell");
        assertThat(walk(
                        paging -> store.clusters(yours, 1, paging),
                        1,
                        view -> view.cluster().id()))
                .containsExactly("comet", "rocket", "cell");
        tell("rocket", 6, 50, "politics");
        assertThat(store.clusters(yours, 1, Paging.first(3)).items())
                .extracting(view -> view.cluster().id())
                .containsExactly("comet", "cell");
        assertThat(store.clusters(
                                ClusterFilter.since(MORNING.plusSeconds(60 * 35))
                                        .about(Set.of("science", "war")),
                                1,
                                Paging.first(3))
                        .items())
                .extracting(view -> view.cluster().id())
                .containsExactly("cell");
    }

    private void tell(String id, int publications, int minute) {
        tell(id, publications, minute, "space");
    }

    private void tell(String id, int publications, int minute, String... topics) {
        writer.put(story("s-" + id, minute, id, "."))
                .put(membership("s-" + id, id, Relation.LEAD))
                .put(about(cluster(id, publications, minute, "s-" + id), topics));
    }

    @Test
    void a_cluster_shows_its_lead_and_then_its_tellings_oldest_first() {
        writer.put(story("a", 3, "A", "."), story("b", 2, "B", "."), story("c", 1, "C", "."))
                .put(membership("a", "c1", Relation.LEAD), membership("b", "c1", Relation.NEAR))
                .put(membership("c", "c1", Relation.NEAR), membership("not-yet", "c1", Relation.NEAR))
                .put(cluster("c1", 3, 5, "a", "b", "c", "not-yet"));
        ClusterView whole = store.cluster("c1").orElseThrow();
        assertThat(whole.cluster().members()).containsExactly("a", "b", "c", "not-yet");
        assertThat(whole.tellings()).extracting(telling -> telling.story().id()).containsExactly("a", "c", "b");
        assertThat(store.clusters(ClusterFilter.since(MORNING), 2, Paging.first(5))
                        .items()
                        .getFirst()
                        .tellings())
                .extracting(telling -> telling.story().id())
                .containsExactly("a", "c");
    }

    @Test
    void a_cluster_whose_lead_is_not_stored_yet_waits() {
        writer.put(cluster("c1", 3, 5, "not-yet"));
        assertThat(clusters(MORNING)).isEmpty();
    }

    @Test
    void topics_say_how_much_there_is_of_them() {
        writer.put(topic("war", "War"), topic("space", "space"))
                .put(story("a", -60, "A", ".", "space"), story("b", 60, "B", ".", "space"));
        List<TopicCount> topics = store.topics(MORNING);
        assertThat(topics).extracting(count -> count.topic().slug()).containsExactly("space", "war");
        assertThat(topics.get(0)).isEqualTo(new TopicCount(topic("space", "space"), 2, 1, MORNING.plusSeconds(3600)));
        assertThat(topics.get(1)).isEqualTo(new TopicCount(topic("war", "War"), 0, 0, null));
    }

    @Test
    void sources_in_trouble_come_first() {
        SourceStatus failing = source("z", Outcome.FAILED, 3);
        SourceStatus well = source("a", Outcome.UPDATED, 0);
        SourceStatus gone = source("y", Outcome.STOPPED, 1);
        writer.put(failing, well, gone);
        assertThat(store.sources()).containsExactly(gone, failing, well);
    }

    @Test
    void the_next_offset_is_what_the_sink_noted() {
        writer.execute("INSERT INTO channel_offset VALUES ('wiredesk.stories', 2, 41)");
        assertThat(store.nextOffset("wiredesk.stories", 2)).isEqualTo(41);
        assertThat(store.nextOffset("wiredesk.stories", 3)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "W10", "WyJzdG9yaWVzIl0", "bnVsbA", "AAAA", "../..", "WyJjbHVzdGVycyIsMSwiYSIsImIiXQ"})
    void what_is_no_cursor_of_this_list_is_refused(String cursor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.stories(StoryFilter.ALL, new Paging(cursor, 2)))
                .withMessageContaining("after is no cursor");
    }

    private List<String> clusters(Instant since) {
        return store.clusters(ClusterFilter.since(since), 1, Paging.first(50)).items().stream()
                .map(view -> view.cluster().id())
                .toList();
    }

    private List<String> ids(StoryFilter filter) {
        return store.stories(filter, Paging.first(100)).items().stream()
                .map(telling -> telling.story().id())
                .toList();
    }

    static <T> List<String> walk(Function<Paging, Page<T>> list, int limit, Function<T, String> id) {
        List<String> walked = new ArrayList<>();
        Page<T> page = list.apply(Paging.first(limit));
        page.items().forEach(item -> walked.add(id.apply(item)));
        while (page.next() != null) {
            page = list.apply(new Paging(page.next(), limit));
            page.items().forEach(item -> walked.add(id.apply(item)));
        }
        return walked;
    }
}
