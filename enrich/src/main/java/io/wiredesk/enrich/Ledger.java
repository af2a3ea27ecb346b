package io.wiredesk.enrich;

import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was cut from one edition last: enough to tell what a new version of it changes.
 *
 * @param pool where its stories went
 * @param contentHash the edition's
 * @param stories story id to a hash of what the story says, in order
 * @param publication whose edition it is; absent where an older build wrote it
 */
record Ledger(
        String pool,
        String contentHash,
        SequencedMap<String, String> stories,
        @Nullable String publication) {

    /** Nothing was cut yet. */
    static final Ledger EMPTY = new Ledger("", "", new LinkedHashMap<>(), null);

    /** The ledger after this version. */
    static Ledger of(String pool, Enricher.Outcome.Enriched version) {
        SequencedMap<String, String> hashes = new LinkedHashMap<>();
        version.stories().forEach(story -> hashes.put(story.id(), contentHash(story)));
        return new Ledger(pool, version.contentHash(), hashes, version.publication());
    }

    /** Whether this version is the one before, delivered again. */
    boolean saysTheSameAs(Ledger before) {
        return contentHash.equals(before.contentHash) && pool.equals(before.pool);
    }

    /** How a story of the next version relates to this one. */
    StoryChange.What changeIn(Ledger next, String storyId) {
        return Objects.equals(next.stories.get(storyId), stories.get(storyId))
                ? StoryChange.What.MOVED
                : StoryChange.What.EDITED;
    }

    /** Ids that the new version no longer has. */
    Set<String> goneIn(Ledger next) {
        Set<String> gone = new LinkedHashSet<>(stories.keySet());
        if (pool.equals(next.pool)) {
            gone.removeAll(next.stories.keySet());
        }
        return gone;
    }

    /** Everything a reader would call an edit: not the place in the edition, nor where Kafka keeps it. */
    private static String contentHash(Story story) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("headline", story.headline());
        content.put("text", story.text());
        content.put("html", story.html());
        content.put("section", String.valueOf(story.section()));
        content.put("url", String.valueOf(story.url()));
        content.put("links", story.links());
        content.put("source", String.valueOf(story.source()));
        content.put("image", String.valueOf(story.image()));
        return Ids.hash(Json.line(content));
    }
}
