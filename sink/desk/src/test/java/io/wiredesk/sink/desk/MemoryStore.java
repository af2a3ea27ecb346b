package io.wiredesk.sink.desk;

import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.sink.desk.store.ClusterFilter;
import io.wiredesk.sink.desk.store.ClusterView;
import io.wiredesk.sink.desk.store.Hit;
import io.wiredesk.sink.desk.store.Page;
import io.wiredesk.sink.desk.store.Paging;
import io.wiredesk.sink.desk.store.Store;
import io.wiredesk.sink.desk.store.StoryFilter;
import io.wiredesk.sink.desk.store.Telling;
import io.wiredesk.sink.desk.store.TopicCount;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a page is to show, given by hand. */
public record MemoryStore(List<ClusterView> clusters, List<TopicCount> topics, List<SourceStatus> sources)
        implements Store {

    public static MemoryStore of(Newsroom newsroom) {
        return new MemoryStore(newsroom.clusters(), newsroom.topics(), newsroom.sources());
    }

    @Override
    public Page<ClusterView> clusters(ClusterFilter filter, int tellings, Paging paging) {
        return page(
                clusters.stream()
                        .filter(view -> !view.cluster().lastSeen().isBefore(filter.since()))
                        .filter(view -> filter.topics().isEmpty()
                                || view.cluster().topics().stream().anyMatch(filter.topics()::contains))
                        .map(view -> new ClusterView(
                                view.cluster(),
                                view.tellings().stream().limit(tellings).toList()))
                        .toList(),
                paging);
    }

    @Override
    public Optional<ClusterView> cluster(String id) {
        return clusters.stream().filter(view -> view.cluster().id().equals(id)).findFirst();
    }

    @Override
    public Page<Telling> stories(StoryFilter filter, Paging paging) {
        return page(
                tellings()
                        .filter(telling -> filter.topic() == null
                                || telling.story().topics().stream()
                                        .anyMatch(tag -> tag.slug().equals(filter.topic())))
                        .sorted(Comparator.comparing(
                                        (Telling telling) -> telling.story().publishedAt())
                                .reversed())
                        .toList(),
                paging);
    }

    @Override
    public Optional<Telling> story(String id) {
        return tellings().filter(telling -> telling.story().id().equals(id)).findFirst();
    }

    @Override
    public Page<Telling> unsure(Paging paging) {
        return page(unsure().toList(), paging);
    }

    @Override
    public long unsureEditions() {
        return unsure().count();
    }

    private Stream<Telling> unsure() {
        return tellings().filter(telling -> telling.story().warning() != null);
    }

    @Override
    public Page<Hit> search(String words, Paging paging) {
        return page(
                tellings()
                        .flatMap(telling -> hit(telling, words.toLowerCase(Locale.ROOT)).stream())
                        .toList(),
                paging);
    }

    private static Optional<Hit> hit(Telling telling, String words) {
        String text = telling.story().text();
        int at = text.toLowerCase(Locale.ROOT).indexOf(words);
        return at < 0
                ? Optional.empty()
                : Optional.of(new Hit(
                        telling,
                        List.of(
                                new Hit.Piece(text.substring(0, at), false),
                                new Hit.Piece(text.substring(at, at + words.length()), true),
                                new Hit.Piece(text.substring(at + words.length()), false))));
    }

    @Override
    public List<TopicCount> topics(Instant recentSince) {
        return topics;
    }

    @Override
    public long nextOffset(String channel, int partition) {
        return 0;
    }

    private Stream<Telling> tellings() {
        return clusters.stream().flatMap(view -> view.tellings().stream());
    }

    private static <T> Page<T> page(List<T> all, Paging paging) {
        int from = paging.after() == null ? 0 : Integer.parseInt(paging.after());
        int to = Math.min(all.size(), from + paging.limit());
        return new Page<>(all.subList(Math.min(from, to), to), to < all.size() ? Integer.toString(to) : null);
    }
}
