package io.wiredesk.sink.desk.api;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Membership;
import io.wiredesk.sink.desk.store.ClusterView;
import io.wiredesk.sink.desk.store.StorySummary;
import io.wiredesk.sink.desk.store.Telling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster in a list: enough to choose by.
 *
 * @param stories the first ones, lead first, then oldest first
 */
record ClusterSummary(Cluster cluster, List<Item> stories) {

    /**
     * A telling of it.
     *
     * @param membership absent until it is known
     */
    record Item(StorySummary story, @Nullable Membership membership) {

        static Item of(Telling telling) {
            return new Item(StorySummary.of(telling.story()), telling.membership());
        }
    }

    static ClusterSummary of(ClusterView view) {
        return new ClusterSummary(
                view.cluster(), view.tellings().stream().map(Item::of).toList());
    }
}
