package io.wiredesk.sink.desk.api;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.sink.desk.store.ClusterView;
import java.util.List;

/**
 * A cluster and what is in it.
 *
 * @param stories lead first, then oldest first
 * @param timeline the same, oldest first, each with what it adds
 */
record ClusterItem(Cluster cluster, List<StoryItem> stories, List<TimelineItem> timeline) {

    static ClusterItem of(ClusterView view) {
        return new ClusterItem(
                view.cluster(), view.tellings().stream().map(StoryItem::of).toList(), TimelineItem.of(view));
    }
}
