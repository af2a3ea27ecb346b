package io.wiredesk.sink.desk.page;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.store.ClusterView;
import io.wiredesk.sink.desk.store.Telling;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who told a piece of news, and when: oldest first.
 *
 * @param summary {@code 5 publications, 8 tellings within 2 days}
 * @param hidden tellings that are not listed, in words; null if all are
 */
record Timeline(
        String href,
        String summary,
        List<Entry> entries,
        @Nullable String hidden) {

    /**
     * One telling.
     *
     * @param after how long after the first one; null for that
     * @param relation a few words
     * @param reason what the relation rests on; null for a lead
     * @param here whether it is the story this page is about
     */
    record Entry(
            Headline headline,
            String publication,
            Moment when,
            @Nullable String after,
            String relation,
            String kind,
            @Nullable String reason,
            boolean here) {}

    static Timeline of(ClusterView view, String here, Now now) {
        Cluster cluster = view.cluster();
        List<Telling> tellings = view.tellings().stream()
                .sorted(Comparator.comparing(telling -> telling.story().publishedAt()))
                .toList();
        Instant first =
                tellings.isEmpty() ? now.instant() : tellings.getFirst().story().publishedAt();
        int hidden = cluster.size() - tellings.size();
        return new Timeline(
                "/clusters/" + cluster.id(),
                summary(cluster, tellings),
                tellings.stream()
                        .map(telling -> entry(telling, first, here, now))
                        .toList(),
                hidden > 0 ? Words.count(hidden, "further telling is", "further tellings are") + " not listed." : null);
    }

    private static String summary(Cluster cluster, List<Telling> tellings) {
        String publications = Words.count(cluster.publications(), "publication", "publications");
        String told = cluster.size() == cluster.publications()
                ? publications
                : publications + ", " + Words.count(cluster.size(), "telling", "tellings");
        Duration length = tellings.isEmpty()
                ? Duration.ZERO
                : Duration.between(
                        tellings.getFirst().story().publishedAt(),
                        tellings.getLast().story().publishedAt());
        return length.toMinutes() < 1 ? told : told + " within " + Words.length(length);
    }

    private static Entry entry(Telling telling, Instant first, String here, Now now) {
        Story story = telling.story();
        Duration after = Duration.between(first, story.publishedAt());
        Optional<Membership> membership = Optional.ofNullable(telling.membership());
        return new Entry(
                Headline.of(story),
                story.publication().title(),
                Moment.dated(story.publishedAt(), now),
                after.toMinutes() < 1 ? null : Words.length(after) + " later",
                Relations.label(telling.membership()),
                membership.map(m -> m.relation().wireName()).orElse("none"),
                membership.flatMap(m -> m.because().stream().findFirst()).orElse(null),
                story.id().equals(here));
    }
}
