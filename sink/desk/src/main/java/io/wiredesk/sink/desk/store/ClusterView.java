package io.wiredesk.sink.desk.store;

import io.wiredesk.schemas.Cluster;
import java.util.List;

/**
 * A cluster and the tellings of it that a page shows.
 *
 * @param tellings lead first, then oldest first; those of them that are stored, at most as many as were asked for
 */
public record ClusterView(Cluster cluster, List<Telling> tellings) {

    public ClusterView {
        tellings = List.copyOf(tellings);
    }
}
