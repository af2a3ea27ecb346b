package io.wiredesk.enrich.dedup;

import static io.wiredesk.enrich.dedup.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiredesk.schemas.Cluster;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What bounds the pool: time to live, caps, and whole commits. */
class ForgettingTest {

    private static final String FERRY = "https://harbour.example/ferry/1";

    @Test
    void a_cluster_not_sighted_for_its_time_to_live_is_forgotten_silently() {
        PoolUnderTest pool = PoolUnderTest.of(told("a").about(FERRY));

        List<DedupChange> changes = pool.put(told("b").after(Duration.ofDays(15)));

        assertThat(pool.store.stories).containsOnlyKeys("b");
        assertThat(pool.store.clusters).hasSize(1);
        assertThat(changes).hasSize(2);
        assertThat(pool.outside.memberships).containsKey("a");
    }

    @Test
    void every_new_member_keeps_the_whole_cluster_alive() {
        PoolUnderTest pool = PoolUnderTest.of(
                told("a").about(FERRY),
                told("b").about(FERRY).after(Duration.ofDays(10)),
                told("c").after(Duration.ofDays(20)));

        assertThat(pool.store.stories).containsOnlyKeys("a", "b", "c");
        assertThat(pool.clusterOf("b").members()).containsExactly("a", "b");
    }

    @Test
    void an_edit_keeps_a_cluster_alive_and_the_same_again_does_not() {
        PoolUnderTest pool =
                PoolUnderTest.of(told("a").about(FERRY), told("b"), told("c").after(Duration.ofDays(10)));
        pool.put(told("a").headed("Corrected").about(FERRY));
        pool.put(told("b"));

        pool.put(told("d").after(Duration.ofDays(20)));

        assertThat(pool.store.stories).containsOnlyKeys("a", "c", "d");
    }

    @Test
    void an_imported_archive_can_match_itself_however_old_it_is() {
        PoolUnderTest pool = PoolUnderTest.of(told("now"));
        Instant today = Told.MONDAY.plus(Duration.ofHours(1));

        pool.put(told("old-a").about(FERRY).after(Duration.ofDays(-900)), today);
        pool.put(told("older").after(Duration.ofDays(-2000)), today);
        pool.put(told("old-b").about(FERRY).after(Duration.ofDays(-899)), today.plus(Duration.ofHours(20)));

        assertThat(pool.together("old-a", "old-b")).isTrue();
    }

    @Test
    void and_is_forgotten_a_day_later() {
        PoolUnderTest pool = PoolUnderTest.of(told("now"));
        pool.put(told("old").after(Duration.ofDays(-900)), Told.MONDAY);

        pool.put(told("next").after(Duration.ofDays(2)));

        assertThat(pool.store.stories).containsOnlyKeys("now", "next");
    }

    @Test
    void a_story_dated_next_year_does_not_push_the_present_out() {
        PoolUnderTest pool = PoolUnderTest.of(told("a").about(FERRY));

        pool.put(told("future").after(Duration.ofDays(400)), Told.MONDAY.plus(Duration.ofDays(2)));

        assertThat(pool.store.stories).containsOnlyKeys("a", "future");
        assertThat(pool.clusterOf("future").lastSeen()).isEqualTo(Told.MONDAY.plus(Duration.ofDays(2)));
    }

    @Test
    void event_time_can_be_advanced_without_a_story() {
        PoolUnderTest pool = PoolUnderTest.of(told("a"), told("b").after(Duration.ofDays(2)));

        pool.advance(Duration.ofDays(15));

        assertThat(pool.store.stories).containsOnlyKeys("b");
    }

    @Test
    void a_large_import_is_forgotten_a_few_with_every_story() {
        PoolUnderTest pool = new PoolUnderTest();
        for (int i = 0; i < 250; i++) {
            pool.put(told("s" + i));
        }
        pool.put(told("x").after(Duration.ofDays(20)));
        assertThat(pool.store.stories).hasSize(151);

        pool.put(told("y").after(Duration.ofDays(20)));
        pool.put(told("z").after(Duration.ofDays(20)));
        assertThat(pool.store.stories).containsOnlyKeys("x", "y", "z");
    }

    @Test
    void a_full_cluster_takes_no_more_and_another_is_founded() {
        DedupSettings d = DedupSettings.DEFAULT;
        DedupSettings three = new DedupSettings(
                d.window(), d.timeToLive(), d.lateGrace(), 0.5, 0.9, 20, 8, 6, 50, 64, 50, 3, d.events());
        PoolUnderTest pool = new PoolUnderTest(three);
        for (int i = 0; i < 5; i++) {
            pool.put(told("s" + i).about(FERRY));
        }

        assertThat(pool.clusterOf("s0").members()).containsExactly("s0", "s1", "s2");
        assertThat(pool.clusterOf("s3").members()).containsExactly("s3", "s4");
    }

    @Test
    void a_cluster_record_names_its_first_members_and_counts_all() {
        PoolUnderTest pool = new PoolUnderTest();
        for (int i = 0; i < 60; i++) {
            pool.put(told("s" + i).headed("Ferry runs aground off the harbour"));
        }

        Cluster cluster = pool.clusterOf("s59");
        assertThat(cluster.size()).isEqualTo(60);
        assertThat(cluster.members())
                .hasSize(Cluster.MAX_MEMBERS)
                .startsWith("s0", "s1")
                .endsWith("s49");
    }

    @Test
    void a_story_that_cannot_be_computed_leaves_no_trace() {
        JsonStore store = new JsonStore();
        new Deduplicator(DedupSettings.DEFAULT, store)
                .put(told("a").about(FERRY).story(), Told.MONDAY);
        Deduplicator deduplicator =
                new Deduplicator(DedupSettings.DEFAULT, store); // knows of the story, has not read it
        byte[] a = store.stories.remove("a");
        int writes = store.writes;

        assertThatThrownBy(() -> deduplicator.put(told("b").about(FERRY).story(), Told.MONDAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a");
        assertThat(store.writes).isEqualTo(writes);

        store.stories.put("a", a);
        assertThat(deduplicator.put(told("b").about(FERRY).story(), Told.MONDAY))
                .hasSize(2);
    }
}
