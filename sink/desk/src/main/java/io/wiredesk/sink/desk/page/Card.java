package io.wiredesk.sink.desk.page;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.store.ClusterView;
import io.wiredesk.sink.desk.store.Telling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of news on the front page: its lead, and who else tells it.
 *
 * @param publications how many told it, shown where {@code widely}
 * @param widely whether several did so in words of their own
 * @param also the others by name, each with its telling
 * @param more how many others there are beyond those
 * @param coverage {@code 3 in words of their own, 8 tellings, first Mon 14:05}; null where each publication told it once, and
 *     in words of its own
 */
record Card(
        Item lead,
        int publications,
        boolean widely,
        List<Also> also,
        int more,
        @Nullable String coverage,
        String timeline) {

    private static final int NAMED = 5;

    /** Another publication's telling. */
    record Also(String publication, String href) {}

    /** The card, unless no telling of it has been stored yet. */
    static Optional<Card> of(ClusterView view, Now now) {
        return view.tellings().stream().findFirst().map(lead -> of(view, lead, now));
    }

    private static Card of(ClusterView view, Telling lead, Now now) {
        Cluster cluster = view.cluster();
        List<Also> also = also(view.tellings(), lead.story().publication().id());
        int others = Math.max(cluster.publications() - 1, also.size());
        return new Card(
                Item.of(lead, now),
                cluster.publications(),
                cluster.independent() > 1,
                also,
                others - also.size(),
                coverage(cluster, now),
                Headline.href(lead.story().id()) + "#timeline");
    }

    private static List<Also> also(List<Telling> tellings, String leader) {
        Map<String, Also> byPublication = new LinkedHashMap<>();
        for (Telling telling : tellings) {
            Story story = telling.story();
            byPublication.putIfAbsent(
                    story.publication().id(), new Also(story.publication().title(), Headline.href(story.id())));
        }
        byPublication.remove(leader);
        return byPublication.values().stream().limit(NAMED).toList();
    }

    private static @Nullable String coverage(Cluster cluster, Now now) {
        List<String> told = new ArrayList<>();
        if (cluster.independent() < cluster.publications()) {
            if (cluster.independent() == 1) {
                told.add(Words.count(cluster.publications(), "publication", "publications"));
            }
            told.add(Words.count(cluster.independent(), "in words of its own", "in words of their own"));
        }
        if (cluster.size() > cluster.publications()) {
            told.add(Words.count(cluster.size(), "telling", "tellings"));
        }
        return told.isEmpty()
                ? null
                : String.join(", ", told) + ", first "
                        + Moment.of(cluster.firstSeen(), now).words();
    }
}
