package io.wiredesk.sink.desk.page;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.store.ClusterView;
import io.wiredesk.sink.desk.store.Telling;
import io.wiredesk.sink.desk.timeline.Account;
import java.time.Duration;
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
     * @param matched who told the telling that it was found by; null for a lead, and if that is gone
     * @param here whether it is the story this page is about
     * @param news what it adds; null for the first one
     */
    record Entry(
            Headline headline,
            String publication,
            Moment when,
            @Nullable String after,
            String relation,
            String kind,
            @Nullable String reason,
            @Nullable String matched,
            boolean here,
            @Nullable News news) {}

    static Timeline of(ClusterView view, String here, Now now) {
        Cluster cluster = view.cluster();
        List<Account> accounts = Account.of(view.tellings());
        List<Telling> tellings = accounts.stream().map(Account::telling).toList();
        int hidden = cluster.size() - tellings.size();
        return new Timeline(
                "/clusters/" + cluster.id(),
                summary(cluster, tellings),
                accounts.stream()
                        .map(account -> entry(account, tellings, here, now))
                        .toList(),
                hidden > 0 ? Words.count(hidden, "further telling is", "further tellings are") + " not listed." : null);
    }

    private static String summary(Cluster cluster, List<Telling> tellings) {
        String publications = Words.count(cluster.publications(), "publication", "publications");
        String told = cluster.size() == cluster.publications()
                ? publications
                : publications + ", " + Words.count(cluster.size(), "telling", "tellings");
        String own = cluster.independent() == cluster.publications()
                ? told
                : told + ", " + Words.number(cluster.independent()) + " in words of their own,";
        Duration length = tellings.isEmpty()
                ? Duration.ZERO
                : Duration.between(
                        tellings.getFirst().story().publishedAt(),
                        tellings.getLast().story().publishedAt());
        return length.toMinutes() < 1 ? own : own + " within " + Words.length(length);
    }

    private static Entry entry(Account account, List<Telling> tellings, String here, Now now) {
        Telling telling = account.telling();
        Story story = telling.story();
        Duration after = Duration.between(tellings.getFirst().story().publishedAt(), story.publishedAt());
        Optional<Membership> membership = Optional.ofNullable(telling.membership());
        return new Entry(
                Headline.of(story),
                story.publication().title(),
                Moment.dated(story.publishedAt(), now),
                after.toMinutes() < 1 ? null : Words.length(after) + " later",
                Relations.label(telling.membership()),
                membership.map(m -> m.relation().wireName()).orElse("none"),
                membership.map(m -> Relations.reason(m, tellings)).orElse(null),
                membership.map(m -> Relations.matchedPublication(m, tellings)).orElse(null),
                story.id().equals(here),
                Optional.ofNullable(account.adds())
                        .map(adds -> News.of(adds, tellings))
                        .orElse(null));
    }
}
