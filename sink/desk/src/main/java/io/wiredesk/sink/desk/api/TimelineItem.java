package io.wiredesk.sink.desk.api;

import io.wiredesk.schemas.Membership;
import io.wiredesk.sink.desk.store.ClusterView;
import io.wiredesk.sink.desk.store.StorySummary;
import io.wiredesk.sink.desk.timeline.Account;
import io.wiredesk.sink.desk.timeline.Addition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One telling of a piece of news among the others.
 *
 * @param membership absent until it is known
 * @param adds what no earlier telling had; absent for the first
 */
record TimelineItem(
        StorySummary story,
        @Nullable Membership membership,
        @Nullable Addition adds) {

    /** Oldest first. */
    static List<TimelineItem> of(ClusterView cluster) {
        return Account.of(cluster.tellings()).stream().map(TimelineItem::of).toList();
    }

    private static TimelineItem of(Account account) {
        return new TimelineItem(
                StorySummary.of(account.telling().story()), account.telling().membership(), account.adds());
    }
}
