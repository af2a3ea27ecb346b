package io.wiredesk.enrich.dedup;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The stories in a pool's store, with those used last at hand: most candidates are among them, and reading them back
 * from bytes was half of what placing a story cost. What the index does not know is not looked for.
 */
final class Shelf {

    /** About 20 MB. */
    private static final int AT_HAND = 16_384;

    private final DedupStore store;
    private final PoolIndex index;
    private final SequencedMap<String, TrackedStory> latest = new LinkedHashMap<>(16, 0.75f, true);

    Shelf(DedupStore store, PoolIndex index) {
        this.store = store;
        this.index = index;
    }

    @Nullable
    TrackedStory story(String id) {
        if (index.member(id) == null) {
            return null;
        }
        TrackedStory kept = latest.get(id);
        TrackedStory story = kept == null ? store.story(id) : kept;
        if (kept == null && story != null) {
            keep(story);
        }
        return story;
    }

    void put(TrackedStory story) {
        store.put(story);
        keep(story);
    }

    void delete(String id) {
        store.deleteStory(id);
        latest.remove(id);
    }

    private void keep(TrackedStory story) {
        latest.put(story.id(), story);
        if (latest.size() > AT_HAND) {
            latest.pollFirstEntry();
        }
    }
}
