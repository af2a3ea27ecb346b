package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.store.ClusterView;
import io.wiredesk.sink.desk.store.Paging;
import io.wiredesk.sink.desk.store.Store;
import io.wiredesk.sink.desk.store.StoryFilter;
import io.wiredesk.sink.desk.store.StorySummary;
import io.wiredesk.sink.desk.store.Telling;
import io.wiredesk.sink.desk.timeline.Account;
import io.wiredesk.sink.desk.timeline.Addition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What there is to say of something in the store. */
sealed interface Explanation {

    /** One JSON object on one line. */
    default List<String> json() {
        return List.of(Json.line(this));
    }

    /** For people. */
    List<String> lines(Instant now);

    /** Whatever has this id; empty if nothing has. */
    static Optional<Explanation> of(String id, Store store) {
        return ofStory(id, store).or(() -> ofCluster(id, store)).or(() -> ofEdition(id, store));
    }

    private static Optional<Explanation> ofStory(String id, Store store) {
        return store.story(id).map(telling -> {
            Optional<ClusterView> cluster = Optional.ofNullable(telling.membership())
                    .flatMap(membership -> store.cluster(membership.cluster()));
            return new OfStory(
                    telling.story(),
                    telling.membership(),
                    cluster.map(ClusterView::cluster).orElse(null),
                    cluster.map(Told::all).orElse(List.of()));
        });
    }

    private static Optional<Explanation> ofCluster(String id, Store store) {
        return store.cluster(id).map(view -> new OfCluster(view.cluster(), Told.all(view)));
    }

    private static Optional<Explanation> ofEdition(String id, Store store) {
        List<Telling> stories = store.stories(new StoryFilter(null, null, id, null, null), Paging.first(Paging.MAX))
                .items();
        return stories.isEmpty()
                ? Optional.empty()
                : Optional.of(new OfEdition(
                        stories.getFirst().story().edition(),
                        stories.stream()
                                .map(telling -> new Told(StorySummary.of(telling.story()), telling.membership(), null))
                                .toList()));
    }

    /**
     * One telling.
     *
     * @param adds what no earlier telling had; absent for the first, and where others are not looked at
     */
    record Told(
            StorySummary story,
            @Nullable Membership membership,
            @Nullable Addition adds) {

        /** Oldest first. */
        static List<Told> all(ClusterView view) {
            return Account.of(view.tellings()).stream()
                    .map(account -> new Told(
                            StorySummary.of(account.telling().story()),
                            account.telling().membership(),
                            account.adds()))
                    .toList();
        }
    }

    /**
     * A story.
     *
     * @param cluster absent until it is known
     * @param timeline all tellings of it, oldest first
     */
    record OfStory(
            Story story,
            @Nullable Membership membership,
            @Nullable Cluster cluster,
            List<Told> timeline) implements Explanation {

        @Override
        public List<String> lines(Instant now) {
            TellingLines tellings = new TellingLines(timeline);
            List<String> lines =
                    new ArrayList<>(StoryFields.of(this, tellings, now).lines());
            if (timeline.size() > 1) {
                lines.addAll(tellings.timeline(story.id()));
            }
            if (cluster != null) {
                lines.addAll(notListed(cluster, timeline));
            }
            return lines;
        }
    }

    private static List<String> notListed(Cluster cluster, List<Told> timeline) {
        int hidden = cluster.size() - timeline.size();
        return hidden > 0 ? List.of(Words.count(hidden, "further telling") + " not listed") : List.of();
    }

    /** A cluster. */
    record OfCluster(Cluster cluster, List<Told> timeline) implements Explanation {

        @Override
        public List<String> lines(Instant now) {
            List<String> lines = new ArrayList<>(StoryFields.of(cluster, now).lines());
            lines.addAll(new TellingLines(timeline).timeline(cluster.lead()));
            lines.addAll(notListed(cluster, timeline));
            return lines;
        }
    }

    /** An edition: what became of its stories, in its order. */
    record OfEdition(Story.EditionRef edition, List<Told> stories) implements Explanation {

        @Override
        public List<String> lines(Instant now) {
            List<String> lines = new ArrayList<>(new Fields()
                    .add("edition", edition.id())
                    .add("title", edition.title())
                    .add("link", edition.url())
                    .add("stories", Integer.toString(stories.size()))
                    .lines());
            lines.addAll(new TellingLines(stories).list());
            return lines;
        }
    }
}
