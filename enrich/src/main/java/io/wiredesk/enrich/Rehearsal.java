package io.wiredesk.enrich;

import io.wiredesk.enrich.Enricher.Outcome;
import io.wiredesk.enrich.dedup.DedupChange;
import io.wiredesk.enrich.dedup.DedupSettings;
import io.wiredesk.enrich.dedup.DedupStore;
import io.wiredesk.enrich.dedup.Deduplicator;
import io.wiredesk.enrich.dedup.Linker;
import io.wiredesk.enrich.split.SeriesSplitter;
import io.wiredesk.enrich.tag.NewsTopicMonitor;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.schemas.Story;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that enrich thinks about some editions, thought in advance and kept in memory. Played back, it shows what the
 * topology itself costs: the same records are read, kept, moved and written, and the same stores touched.
 */
public final class Rehearsal {

    private final Map<String, Outcome.Enriched> editions = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();

    /** What came of one story: how the pool's store was touched, and what changed outside. */
    private record Part(
            List<Consumer<DedupStore>> touches,
            List<DedupChange> changes,
            @Nullable Membership membership) {}

    private Rehearsal() {}

    /**
     * Thinks.
     *
     * @param editions each once, those of a publication in the order they will come; what they say is kept until this
     *     object goes
     * @param topics definitions in force
     */
    public static Rehearsal of(List<Edition> editions, List<NewsTopic> topics, DedupSettings dedup) {
        Rehearsal rehearsal = new Rehearsal();
        RehearsedPool pool = new RehearsedPool();
        Deduplicator deduplicator = new Deduplicator(dedup, pool);
        SeriesSplitter splitter = new SeriesSplitter();
        try (NewsTopicMonitor monitor = new NewsTopicMonitor()) {
            topics.forEach(topic -> monitor.put(topic, 0));
            for (Edition edition : editions) {
                List<Story> stories = splitter.split(edition).stories().stream()
                        .map(monitor::tag)
                        .toList();
                String publication = edition.publication().id();
                rehearsal.editions.put(
                        edition.id(),
                        new Outcome.Enriched(
                                edition.source().id(),
                                publication,
                                edition.contentHash(),
                                stories,
                                splitter.habits(publication)));
                stories.forEach(story -> rehearsal.link(story, edition.receivedAt(), deduplicator, pool));
            }
        }
        return rehearsal;
    }

    private void link(Story story, Instant receivedAt, Deduplicator deduplicator, RehearsedPool pool) {
        pool.takeTouches();
        List<DedupChange> changes = deduplicator.put(story, receivedAt);
        parts.put(story.id(), new Part(pool.takeTouches(), changes, deduplicator.membership(story.id())));
    }

    /** How many stories there are in all editions. */
    public int stories() {
        return parts.size();
    }

    Thinking thinking() {
        return new Thinking(
                (metrics, shelf) -> (origin, value) -> edition(origin, value, shelf),
                (metrics, shelf) -> this::noStory,
                Playback::new);
    }

    /** Records are read as records; only then is the answer known. */
    private Outcome edition(Enricher.Origin origin, byte[] value, HabitShelf shelf) {
        return Stages.attempt("decode", () -> Json.read(value, Edition.class)).outcome(edition -> {
            shelf.of(edition.publication().id());
            return at(origin, known(editions, edition.id()));
        });
    }

    private static Outcome at(Enricher.Origin origin, Outcome.Enriched enriched) {
        return new Outcome.Enriched(
                enriched.sourceId(),
                enriched.publication(),
                enriched.contentHash(),
                enriched.stories().stream()
                        .map(story -> story.at(origin.partition(), origin.offset()))
                        .toList(),
                enriched.habits());
    }

    private Outcome noStory(Enricher.Origin origin, byte[] value) {
        return new Outcome.Unreadable("rehearse", "only editions were rehearsed");
    }

    private static <V> V known(Map<String, V> prepared, String id) {
        return Objects.requireNonNull(prepared.get(id), () -> id + " was not rehearsed");
    }

    /** Touches the real store as the rehearsed one was touched. */
    private final class Playback implements Linker {

        private final DedupStore store;

        Playback(DedupStore store) {
            this.store = store;
        }

        @Override
        public List<DedupChange> put(Story story, Instant receivedAt) {
            Part part = known(parts, story.id());
            part.touches().forEach(touch -> touch.accept(store));
            return part.changes();
        }

        @Override
        public List<DedupChange> remove(String storyId, Instant at) {
            return List.of();
        }

        @Override
        public @Nullable Membership membership(String storyId) {
            return known(parts, storyId).membership();
        }
    }
}
