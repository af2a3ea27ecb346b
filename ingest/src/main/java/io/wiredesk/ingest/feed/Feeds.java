package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.net.HostPace;
import io.wiredesk.schemas.SourceDefinition;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/**
 * The feeds of this task, where each of them stands and which of them is next. A feed is either waiting in the queue,
 * being asked, or stopped.
 */
final class Feeds {

    private final OffsetStorageReader offsets;
    private final HostPace pace;
    private final Map<String, Feed> feeds = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final DueQueue queue = new DueQueue();
    private Map<String, SourceDefinition> definitions = Map.of();
    private Instant before = Instant.MIN;

    Feeds(OffsetStorageReader offsets, HostPace pace) {
        this.offsets = offsets;
        this.pace = pace;
    }

    /** Takes over what there is to poll now: new feeds resume where they were left, changed ones start afresh. */
    void keep(Map<String, SourceDefinition> current, Instant now) {
        if (current.equals(definitions)) {
            return;
        }
        definitions = current;
        feeds.keySet().removeIf(id -> !current.containsKey(id));
        List<SourceDefinition> added = current.values().stream()
                .filter(definition -> !feeds.containsKey(definition.id()))
                .toList();
        if (!added.isEmpty()) {
            restore(added, now);
        }
        List.copyOf(feeds.values()).forEach(feed -> {
            SourceDefinition definition = current.getOrDefault(feed.id(), feed.definition());
            if (!feed.definition().equals(definition)) {
                put(feed.redefined(definition, now), now);
            }
        });
    }

    /** The feed to be asked now, due longest; those whose hosts must be left alone for a while wait on. */
    Optional<Feed> next(Instant now) {
        heedClock(now);
        for (Optional<String> id = queue.next(now); id.isPresent(); id = queue.next(now)) {
            Feed feed = feeds.get(id.get());
            if (feed != null && isFree(feed, now)) {
                asked.add(feed.id());
                return Optional.of(feed);
            }
        }
        return Optional.empty();
    }

    /** A clock that was put back leaves dates behind that may be years away. */
    private void heedClock(Instant now) {
        if (now.isBefore(before)) {
            List.copyOf(feeds.values()).forEach(feed -> put(feed, now));
        }
        before = now;
    }

    private boolean isFree(Feed feed, Instant now) {
        Instant earliest = feed.host().map(host -> pace.earliest(host, now)).orElse(now);
        if (earliest.isAfter(now)) {
            queue.put(feed.id(), earliest, feed.due(now).orElse(earliest));
            return false;
        }
        return true;
    }

    /** The feed as it stands, unless it was removed or redefined since it was asked. */
    Optional<Feed> answered(Feed question, Instant now) {
        asked.remove(question.id());
        Optional<Feed> feed = Optional.ofNullable(feeds.get(question.id()));
        boolean same =
                feed.filter(f -> f.definition().equals(question.definition())).isPresent();
        if (!same) {
            feed.ifPresent(redefined -> put(redefined, now));
        }
        return feed.filter(f -> same);
    }

    /** Remembers where a feed stands now, and when it is due again. */
    void put(Feed feed, Instant now) {
        feeds.put(feed.id(), feed);
        if (!asked.contains(feed.id())) {
            feed.due(now).ifPresentOrElse(due -> queue.put(feed.id(), due), () -> queue.remove(feed.id()));
        }
    }

    /** All at once: each question makes Connect read its offsets to their end. */
    private void restore(List<SourceDefinition> added, Instant now) {
        Map<Map<String, String>, Map<String, Object>> stored = offsets.offsets(added.stream()
                .flatMap(d -> Stream.of(FeedRecords.own(d.id()), FeedRecords.apart(d.id())))
                .toList());
        for (SourceDefinition definition : added) {
            String id = definition.id();
            put(
                    Feed.restored(definition, stored.get(FeedRecords.own(id)), stored.get(FeedRecords.apart(id)), now),
                    now);
        }
    }
}
