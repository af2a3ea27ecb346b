package io.wiredesk.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Membership;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** A pool and a sink that follows it. Stories are received when they are published, unless said otherwise. */
final class PoolUnderTest {

    final JsonStore store = new JsonStore();
    final Outside outside = new Outside();
    private final Deduplicator deduplicator;

    PoolUnderTest() {
        this(DedupSettings.DEFAULT);
    }

    PoolUnderTest(DedupSettings settings) {
        deduplicator = new Deduplicator(settings, store);
    }

    static PoolUnderTest of(Told... stories) {
        PoolUnderTest pool = new PoolUnderTest();
        Arrays.stream(stories).forEach(pool::put);
        return pool;
    }

    List<DedupChange> put(Told told) {
        return put(told, told.publishedAt());
    }

    List<DedupChange> put(Told told, Instant received) {
        return followed(deduplicator.put(told.story(), received));
    }

    List<DedupChange> remove(String id) {
        return followed(deduplicator.remove(id, Told.MONDAY));
    }

    void advance(Duration sinceMonday) {
        deduplicator.advance(Told.MONDAY.plus(sinceMonday));
    }

    Membership membership(String id) {
        return outside.of(id);
    }

    Cluster clusterOf(String id) {
        return outside.clusterOf(id);
    }

    boolean together(String a, String b) {
        return membership(a).cluster().equals(membership(b).cluster())
                && membership(a).copyGroup().equals(membership(b).copyGroup());
    }

    private List<DedupChange> followed(List<DedupChange> changes) {
        outside.take(changes);
        outside.isSound();
        assertThat(store.clock()).isNotNull();
        return changes;
    }
}
