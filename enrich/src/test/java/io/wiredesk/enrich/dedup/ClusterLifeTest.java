package io.wiredesk.enrich.dedup;

import static io.wiredesk.enrich.dedup.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.enrich.dedup.DedupChange.ClusterGone;
import io.wiredesk.enrich.dedup.DedupChange.ClusterSet;
import io.wiredesk.enrich.dedup.DedupChange.MembershipGone;
import io.wiredesk.enrich.dedup.DedupChange.MembershipSet;
import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Membership.Relation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Founding, joining, uniting, editing, taking back. Pages stand for any evidence. */
class ClusterLifeTest {

    private static final String FERRY = "https://harbour.example/ferry/1";
    private static final String MAYOR = "https://harbour.example/mayor/1";
    private static final String LINKS_BOTH = "Ferry runs aground off the harbour";

    @Test
    void a_story_that_matches_nothing_founds_a_cluster() {
        PoolUnderTest pool = new PoolUnderTest();

        List<DedupChange> changes = pool.put(told("a").on("sea"));

        assertThat(changes)
                .containsExactly(
                        new MembershipSet(new Membership(
                                "a", Ids.cluster("a"), Ids.copyGroup("a"), null, Relation.LEAD, 1, List.of())),
                        new ClusterSet(new Cluster(
                                Ids.cluster("a"), "a", 1, 1, List.of("a"), List.of("sea"), Told.MONDAY, Told.MONDAY)));
    }

    @Test
    void a_story_that_joins_changes_the_cluster_and_no_other_membership() {
        PoolUnderTest pool = PoolUnderTest.of(told("a").about(FERRY));

        List<DedupChange> changes = pool.put(told("b").about(FERRY));

        assertThat(changes).hasSize(2);
        assertThat(changes.getFirst()).isEqualTo(new MembershipSet(pool.membership("b")));
        assertThat(changes.getLast()).isEqualTo(new ClusterSet(pool.clusterOf("a")));
    }

    @Test
    void the_same_story_again_changes_nothing() {
        Told a = told("a").about(FERRY).on("sea");
        PoolUnderTest pool = PoolUnderTest.of(a, told("b").about(FERRY));

        assertThat(pool.put(a)).isEmpty();
        assertThat(pool.put(a, Told.MONDAY.plus(Duration.ofHours(3)))).isEmpty();
    }

    @Test
    void new_topics_change_the_cluster_only() {
        Told a = told("a").about(FERRY).on("sea");
        PoolUnderTest pool = PoolUnderTest.of(a);

        assertThat(pool.put(a.on("sea", "transport"))).containsExactly(new ClusterSet(pool.clusterOf("a")));
        assertThat(pool.clusterOf("a").topics()).containsExactly("sea", "transport");
    }

    @Test
    void a_cluster_counts_publications_and_orders_topics_by_frequency() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").by("x").about(FERRY).on("sea", "transport"),
                told("b").by("y").about(FERRY).on("transport").after(Duration.ofHours(2)),
                told("c")
                        .by("y")
                        .about(FERRY)
                        .headed("x")
                        .saying("x")
                        .on("rescue")
                        .after(Duration.ofHours(-3)));

        Cluster cluster = pool.clusterOf("a");
        assertThat(cluster.members()).containsExactly("a", "b", "c");
        assertThat(cluster.size()).isEqualTo(3);
        assertThat(cluster.publications()).isEqualTo(2);
        assertThat(cluster.topics()).containsExactly("transport", "sea", "rescue");
        assertThat(cluster.firstSeen()).isEqualTo(Told.MONDAY.minus(Duration.ofHours(3)));
        assertThat(cluster.lastSeen()).isEqualTo(Told.MONDAY.plus(Duration.ofHours(2)));
    }

    @Test
    void a_story_that_links_two_clusters_proves_them_one_and_the_older_stays() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").about(FERRY), told("b").headed(LINKS_BOTH), told("c").headed(LINKS_BOTH));

        List<DedupChange> changes = pool.put(told("d").headed(LINKS_BOTH).about(FERRY));

        assertThat(changes)
                .containsExactly(
                        new MembershipSet(pool.membership("d")),
                        new MembershipSet(pool.membership("b")),
                        new MembershipSet(pool.membership("c")),
                        new ClusterSet(pool.clusterOf("a")),
                        new ClusterGone(Ids.cluster("b")));
        assertThat(pool.clusterOf("a").members()).containsExactly("a", "b", "c", "d");
        assertThat(pool.membership("d").of()).isEqualTo("a");
        assertThat(pool.membership("b").of())
                .as("the absorbed lead hangs on the link")
                .isEqualTo("d");
        assertThat(pool.membership("c").of()).isEqualTo("b");
        assertThat(pool.membership("c").copyGroup()).isEqualTo(Ids.copyGroup("a"));
    }

    @Test
    void the_older_cluster_stays_also_when_the_younger_holds_the_better_match() {
        PoolUnderTest pool =
                PoolUnderTest.of(told("a").headed(LINKS_BOTH), told("b").about(FERRY));

        pool.put(told("c").headed(LINKS_BOTH).about(FERRY));

        assertThat(pool.membership("c").of()).isEqualTo("b");
        assertThat(pool.membership("c").cluster()).isEqualTo(Ids.cluster("a"));
        assertThat(pool.membership("b").of()).isEqualTo("a");
        assertThat(pool.membership("b").because()).containsExactly("the same headline", "through c");
    }

    @Test
    void an_edited_story_alone_in_its_cluster_keeps_it() {
        PoolUnderTest pool = PoolUnderTest.of(told("a").about(FERRY));

        assertThat(pool.put(told("a").about(MAYOR))).isEmpty();
        pool.put(told("b").about(MAYOR));

        assertThat(pool.together("a", "b")).isTrue();
    }

    @Test
    void an_edited_story_moves_to_what_it_matches_now() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").about(FERRY), told("b").about(FERRY), told("c").about(MAYOR));

        List<DedupChange> changes = pool.put(told("b").about(MAYOR));

        assertThat(changes)
                .containsExactly(
                        new MembershipSet(pool.membership("b")),
                        new ClusterSet(pool.clusterOf("a")),
                        new ClusterSet(pool.clusterOf("c")));
        assertThat(pool.together("b", "c")).isTrue();
        assertThat(pool.clusterOf("a").size()).isEqualTo(1);
    }

    @Test
    void an_edited_lead_that_still_matches_stays_the_lead() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").about(FERRY), told("b").about(FERRY), told("c").about(FERRY));

        assertThat(pool.put(told("a").headed("Corrected").about(FERRY))).isEmpty();
        assertThat(pool.clusterOf("a").lead()).isEqualTo("a");
    }

    @Test
    void a_lead_edited_away_leaves_the_cluster_to_the_earliest_of_the_rest() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").about(FERRY), told("b").about(FERRY), told("c").about(FERRY));

        pool.put(told("a").about(MAYOR));

        assertThat(pool.membership("b").cluster()).isEqualTo(Ids.cluster("a"));
        assertThat(pool.membership("b").relation()).isEqualTo(Relation.LEAD);
        assertThat(pool.membership("c").of()).isEqualTo("b");
        assertThat(pool.membership("c").copyGroup()).isEqualTo(Ids.copyGroup("a"));
        assertThat(pool.membership("a").cluster()).as("its own name lives on").isEqualTo(Ids.cluster("a#1"));
        assertThat(pool.membership("a").copyGroup()).isEqualTo(Ids.copyGroup("a#1"));
    }

    @Test
    void a_cluster_is_gone_when_its_last_member_moved_away() {
        PoolUnderTest pool = PoolUnderTest.of(told("a").about(FERRY), told("b").about(MAYOR));

        assertThat(pool.put(told("b").about(FERRY)))
                .containsExactly(
                        new MembershipSet(pool.membership("b")),
                        new ClusterSet(pool.clusterOf("a")),
                        new ClusterGone(Ids.cluster("b")));
    }

    @Test
    void a_removed_story_is_gone_and_its_cluster_with_it() {
        PoolUnderTest pool = PoolUnderTest.of(told("a").about(FERRY));

        assertThat(pool.remove("a")).containsExactly(new MembershipGone("a"), new ClusterGone(Ids.cluster("a")));
        assertThat(pool.store.stories).isEmpty();
        assertThat(pool.store.clusters).isEmpty();
    }

    @Test
    void a_removed_story_matches_nothing_any_more() {
        PoolUnderTest pool = PoolUnderTest.of(told("a").about(FERRY));
        pool.remove("a");

        pool.put(told("b").about(FERRY));

        assertThat(pool.clusterOf("b").size()).isEqualTo(1);
    }

    @Test
    void a_removed_lead_is_followed_by_the_earliest_of_the_rest() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").about(FERRY), told("b").about(FERRY), told("c").about(FERRY));

        List<DedupChange> changes = pool.remove("a");

        assertThat(changes)
                .containsExactly(
                        new MembershipGone("a"),
                        new MembershipSet(pool.membership("b")),
                        new MembershipSet(pool.membership("c")),
                        new ClusterSet(pool.clusterOf("b")));
        assertThat(pool.clusterOf("b").id()).isEqualTo(Ids.cluster("a"));
        assertThat(pool.clusterOf("b").lead()).isEqualTo("b");
        assertThat(pool.membership("c").because()).containsExactly("links to the same page");
    }

    @Test
    void what_a_removed_story_linked_stays_linked_and_says_so() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").about(FERRY),
                told("b").headed(LINKS_BOTH).about(FERRY),
                told("c").headed(LINKS_BOTH));
        pool.remove("b");

        assertThat(pool.membership("c").of()).isEqualTo("a");
        assertThat(pool.membership("c").because())
                .containsExactly("joined through a story that has since changed or gone");
    }

    @Test
    void removing_what_is_not_known_changes_nothing() {
        assertThat(new PoolUnderTest().remove("ghost")).isEmpty();
    }

    @Test
    void a_removed_story_can_come_back() {
        PoolUnderTest pool = PoolUnderTest.of(told("a").about(FERRY), told("b").about(FERRY));
        pool.remove("a");

        pool.put(told("a").about(FERRY));

        assertThat(pool.together("a", "b")).isTrue();
        assertThat(pool.clusterOf("b").lead()).isEqualTo("b");
    }
}
