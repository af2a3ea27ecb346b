package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.connect.SourcePosition;
import io.wiredesk.schemas.SourceDefinition;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/** The feeds of this task and where each of them stands. */
final class Feeds {

    private final OffsetStorageReader offsets;
    private final Map<String, Feed> feeds = new HashMap<>();

    Feeds(OffsetStorageReader offsets) {
        this.offsets = offsets;
    }

    /** Takes over what there is to poll now: new feeds resume where they were left, changed ones start afresh. */
    void keep(Map<String, SourceDefinition> definitions, Instant now) {
        feeds.keySet().retainAll(definitions.keySet());
        List<SourceDefinition> added = definitions.values().stream()
                .filter(definition -> !feeds.containsKey(definition.id()))
                .toList();
        if (!added.isEmpty()) {
            restore(added, now);
        }
        feeds.replaceAll((id, feed) -> redefined(feed, definitions.getOrDefault(id, feed.definition()), now));
    }

    /** Those to be asked now, longest due first. */
    List<Feed> due(Instant now, Fetches fetches) {
        return feeds.values().stream()
                .filter(feed -> feed.isDue(now) && !fetches.underWay(feed))
                .sorted(Comparator.comparing(feed -> feed.due().orElse(now)))
                .limit(Math.max(0, fetches.free()))
                .toList();
    }

    /** The feed as it stands, unless it was removed or redefined since it was asked. */
    Optional<Feed> still(Feed asked) {
        return Optional.ofNullable(feeds.get(asked.id()))
                .filter(feed -> feed.definition().equals(asked.definition()));
    }

    /** Remembers where a feed stands now. */
    void move(Feed feed) {
        feeds.put(feed.id(), feed);
    }

    static SourcePosition position(Feed feed) {
        return new SourcePosition(partition(feed.id()), feed.offset().stored());
    }

    /** All at once: each question makes Connect read its offsets to their end. */
    private void restore(List<SourceDefinition> added, Instant now) {
        Map<Map<String, String>, Map<String, Object>> stored = offsets.offsets(
                added.stream().map(definition -> partition(definition.id())).toList());
        for (SourceDefinition definition : added) {
            Map<String, Object> offset = stored.get(partition(definition.id()));
            feeds.put(definition.id(), Feed.of(definition, FeedOffset.restored(definition, offset, now)));
        }
    }

    private static Feed redefined(Feed feed, SourceDefinition definition, Instant now) {
        return feed.definition().equals(definition)
                ? feed
                : Feed.of(
                        definition,
                        FeedOffset.restored(definition, feed.offset().stored(), now));
    }

    private static Map<String, String> partition(String sourceId) {
        return Map.of(SourcePosition.SOURCE, sourceId);
    }
}
