package io.wiredesk.sink.desk.store;

import static io.wiredesk.sink.desk.testing.Samples.MORNING;
import static io.wiredesk.sink.desk.testing.Samples.cluster;
import static io.wiredesk.sink.desk.testing.Samples.independent;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Cluster;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final int HALF_LIFE = Math.toIntExact(Standing.HALF_LIFE.toMinutes());

    @Test
    void more_independent_publications_come_first_then_what_was_told_last() {
        assertThat(ranked(cluster("few", 1, 50, "s"), cluster("many", 5, 10, "s"), cluster("later", 5, 30, "s")))
                .containsExactly("later", "many", "few");
    }

    @Test
    void who_copies_adds_nothing() {
        Cluster copied = independent(cluster("copied", 40, 10, "s"), 1);
        assertThat(ranked(copied, cluster("own", 2, 0, "s"))).containsExactly("own", "copied");
    }

    @Test
    void a_half_life_is_worth_twice_the_publications() {
        Cluster old = cluster("old", 4, 0, "s");
        assertThat(ranked(old, cluster("new", 1, 2 * HALF_LIFE - 1, "s"))).containsExactly("old", "new");
        assertThat(ranked(old, cluster("new", 1, 2 * HALF_LIFE + 1, "s"))).containsExactly("new", "old");
        assertThat(ranked(old, cluster("new", 3, HALF_LIFE, "s"))).containsExactly("new", "old");
    }

    @Test
    void when_a_cluster_was_told_follows_from_where_it_stands_to_the_millisecond() {
        assertThat(IntStream.rangeClosed(0, 2_000)).allSatisfy(independent -> {
            long standing = Standing.of(independent(cluster("c", 2_000, 7, "s"), Math.max(1, independent)));
            assertThat(Standing.lastSeen(standing, independent)).isEqualTo(MORNING.plusSeconds(7 * 60));
        });
    }

    private static List<String> ranked(Cluster... clusters) {
        return List.of(clusters).stream()
                .sorted(Standing.HIGHEST_FIRST)
                .map(Cluster::id)
                .toList();
    }
}
