package io.wiredesk.sink.desk.store;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param after cursor of a former {@link Page}; null for the first
 * @param limit 1 to {@link #MAX}
 */
public record Paging(@Nullable String after, int limit) {

    /** What one answer may hold. */
    public static final int MAX = 200;

    public Paging {
        if (limit < 1 || limit > MAX) {
            throw new IllegalArgumentException("limit is " + limit + ", expected 1 to " + MAX);
        }
    }

    /** The first {@code limit} ones. */
    public static Paging first(int limit) {
        return new Paging(null, limit);
    }
}
