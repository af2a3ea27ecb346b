package io.wiredesk.enrich.dedup;

import com.carrotsearch.hppc.IntIntHashMap;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster tells of: sums of whole numbers over its tellings, thus the same in whatever order they came, left and
 * returned.
 */
final class EventCluster {

    private final String id;
    private final int slot;
    private final TreeMap<Integer, EventTerms> tellings = new TreeMap<>(Comparator.reverseOrder());

    /** Kept only where there are several tellings: most clusters have one. */
    private @Nullable IntIntHashMap sums;

    private long seconds;
    private @Nullable Centre centre;

    EventCluster(String id, int slot) {
        this.id = id;
        this.slot = slot;
    }

    String id() {
        return id;
    }

    int slot() {
        return slot;
    }

    int size() {
        return tellings.size();
    }

    int firstArrival() {
        return tellings.lastKey();
    }

    /**
     * Takes a telling in.
     *
     * @param fresh takes terms no other telling has
     */
    void add(TrackedStory story, IntConsumer fresh) {
        EventTerms terms = story.eventTerms();
        IntIntHashMap all = sums();
        tellings.put(story.member().arrival(), terms);
        seconds += story.member().seenAt().getEpochSecond();
        for (int i = 0; i < terms.size(); i++) {
            if (all.addTo(terms.term(i), terms.weight(i)) == terms.weight(i)) {
                fresh.accept(terms.term(i));
            }
        }
        changed(all);
    }

    /**
     * Lets a telling go.
     *
     * @param lost takes terms no telling has any more
     */
    void remove(TrackedStory story, IntConsumer lost) {
        EventTerms terms = story.eventTerms();
        IntIntHashMap all = sums();
        tellings.remove(story.member().arrival());
        seconds -= story.member().seenAt().getEpochSecond();
        for (int i = 0; i < terms.size(); i++) {
            if (all.addTo(terms.term(i), -terms.weight(i)) == 0) {
                all.remove(terms.term(i));
                lost.accept(terms.term(i));
            }
        }
        changed(all);
    }

    private void changed(IntIntHashMap all) {
        sums = tellings.size() > 1 ? all : null;
        centre = null;
    }

    private IntIntHashMap sums() {
        IntIntHashMap known = sums;
        if (known != null) {
            return known;
        }
        IntIntHashMap counted = new IntIntHashMap();
        for (EventTerms terms : tellings.values()) {
            for (int i = 0; i < terms.size(); i++) {
                counted.addTo(terms.term(i), terms.weight(i));
            }
        }
        return counted;
    }

    Centre centre(EventSettings settings) {
        Centre known = centre;
        if (known == null) {
            known = Centre.of(sums(), settings);
            centre = known;
        }
        return known;
    }

    /** Mean cosine of the closest among the newest. */
    double closest(int arrival, EventTerms terms, EventSettings settings) {
        double[] closest = new double[settings.closest()]; // ascending
        int seen = 0;
        for (Map.Entry<Integer, EventTerms> telling : tellings.entrySet()) {
            if (seen == settings.compared()) {
                break;
            }
            if (telling.getKey() != arrival) {
                insert(closest, terms.cosine(telling.getValue()));
                seen++;
            }
        }
        double sum = 0;
        for (int i = closest.length - 1; i >= 0; i--) {
            sum += closest[i];
        }
        return seen == 0 ? 0 : sum / Math.min(closest.length, seen);
    }

    /** In place of the least, if it is more. */
    private static void insert(double[] ascending, double more) {
        int at = 0;
        while (at < ascending.length && ascending[at] < more) {
            if (at > 0) {
                ascending[at - 1] = ascending[at];
            }
            at++;
        }
        if (at > 0) {
            ascending[at - 1] = more;
        }
    }

    /** Who, among the newest, tells most like it. */
    int likest(int arrival, EventTerms terms, EventSettings settings) {
        return tellings.entrySet().stream()
                .filter(telling -> telling.getKey() != arrival)
                .limit(settings.compared())
                .max(Comparator.comparingDouble(
                                (Map.Entry<Integer, EventTerms> telling) -> terms.cosine(telling.getValue()))
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    Instant meanTime() {
        return Instant.ofEpochSecond(Math.floorDiv(seconds, tellings.size()));
    }
}
