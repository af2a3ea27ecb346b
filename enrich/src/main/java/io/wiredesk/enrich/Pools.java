package io.wiredesk.enrich;

import java.util.List;
import java.util.Map;

/**
 * The pools: stories are compared within a pool only, and each pool has one writer. The order of the list is the
 * partition of each pool, so names may be appended and never moved.
 *
 * @param names all pools; the first takes every source that is not named
 * @param bySource source id to pool name
 */
public record Pools(List<String> names, Map<String, String> bySource) {

    /** What an installation without tenants has. */
    public static final Pools ONE = new Pools(List.of("default"), Map.of());

    public Pools {
        names = List.copyOf(names);
        bySource = Map.copyOf(bySource);
        if (names.isEmpty() || !names.containsAll(bySource.values())) {
            throw new IllegalArgumentException("pools must name at least one pool and every pool that a source uses");
        }
    }

    /** How many writers there are. */
    public int count() {
        return names.size();
    }

    /** Whose stories a source's stories are compared with. */
    public String of(String sourceId) {
        return bySource.getOrDefault(sourceId, names.get(0));
    }

    /** The repartition partition of a pool. */
    public int partition(String pool) {
        return names.indexOf(pool);
    }
}
