package io.wiredesk.deploy.demo;

import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Membership.Relation;
import io.wiredesk.schemas.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has come in, told edition by edition: once all of its stories are there, and nothing more follows. */
public final class Arrivals {

    /** Silence after which what came of a publication is taken for all. */
    private static final Duration QUIET = Duration.ofMillis(700);

    private final Set<String> editions = new HashSet<>();
    private final Map<String, Relation> relations = new HashMap<>();
    private final Set<String> stories = new HashSet<>();
    private final Map<String, Batch> open = new LinkedHashMap<>();
    private @Nullable Instant first;

    private static final class Batch {
        private final String title;
        private final List<String> stories = new ArrayList<>();
        private Instant newest = Instant.MIN;
        private Instant seen = Instant.MIN;

        private Batch(String title) {
            this.title = title;
        }

        private void add(Story story, Instant now) {
            stories.add(story.id());
            newest = newest.isAfter(story.publishedAt()) ? newest : story.publishedAt();
            seen = now;
        }
    }

    void edition(String id) {
        editions.add(id);
    }

    void story(Story story, Instant now) {
        if (stories.add(story.id())) {
            first = first == null ? now : first;
            open.computeIfAbsent(
                            story.publication().id(),
                            id -> new Batch(story.publication().title()))
                    .add(story, now);
        }
    }

    void membership(Membership membership) {
        relations.put(membership.storyId(), membership.relation());
    }

    /** How many editions came, as Kafka counts them. */
    public int editions() {
        return editions.size();
    }

    /** How many stories came. */
    public int stories() {
        return stories.size();
    }

    /** How many of them tell what another one told. */
    public long toldBefore() {
        return toldBefore(List.copyOf(stories));
    }

    /** When the first story was seen. */
    public Optional<Instant> first() {
        return Optional.ofNullable(first);
    }

    /** Whether all that came has been told. */
    public boolean isSettled() {
        return open.isEmpty();
    }

    /** Takes what is complete, one a publication. */
    List<Arrived> settled(Instant now) {
        List<Arrived> settled = new ArrayList<>();
        open.values().removeIf(batch -> {
            boolean complete = relations.keySet().containsAll(batch.stories)
                    && batch.seen.plus(QUIET).isBefore(now);
            if (complete) {
                settled.add(
                        new Arrived(batch.title, batch.newest, batch.stories.size(), (int) toldBefore(batch.stories)));
            }
            return complete;
        });
        return settled;
    }

    private long toldBefore(List<String> ids) {
        return ids.stream()
                .map(relations::get)
                .filter(relation -> relation != null && relation != Relation.LEAD)
                .count();
    }

    /**
     * Stories of one publication that came together.
     *
     * @param publication its title
     * @param newest when the newest of them was published
     * @param stories how many
     * @param toldBefore how many of these joined a story that was there
     */
    public record Arrived(String publication, Instant newest, int stories, int toldBefore) {}
}
