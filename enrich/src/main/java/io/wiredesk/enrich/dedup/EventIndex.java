package io.wiredesk.enrich.dedup;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/** Clusters by what they tell of. A function of the stored records, whatever their order. */
final class EventIndex {

    /** Two of a cluster's keys make it worth comparing: one is a coincidence, and there would be ten times as many. */
    private static final int SHARED_KEYS = 2;

    /** Postings read for one story, rarest keys first; keys beyond are too common to tell clusters apart. */
    private static final int MOST_POSTINGS = 4_000;

    private static final int[] NONE = {};

    private final EventSettings settings;
    private final Map<String, EventCluster> clusters = new HashMap<>();
    private final List<@Nullable EventCluster> slots = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final IntIntHashMap clustersWith = new IntIntHashMap();
    private final Postings keys = new Postings();

    /** By slot, as their terms stand in {@code keys}. */
    private final List<@Nullable Centre> centres = new ArrayList<>();

    private int[] times = {};
    private final IntArrayList met = new IntArrayList(MOST_POSTINGS);
    private final Set<EventCluster> stale = new LinkedHashSet<>();

    EventIndex(EventSettings settings) {
        this.settings = settings;
    }

    int clusters() {
        return clusters.size();
    }

    /** How many clusters hold a term. */
    int clustersWith(int term) {
        return clustersWith.getOrDefault(term, 0);
    }

    @Nullable
    EventCluster cluster(String id) {
        return clusters.get(id);
    }

    void add(TrackedStory story) {
        EventCluster cluster = clusters.computeIfAbsent(story.member().cluster(), this::founded);
        cluster.add(story, term -> clustersWith.addTo(term, 1));
        stale.add(cluster);
    }

    void remove(TrackedStory story) {
        EventCluster cluster = clusters.get(story.member().cluster());
        if (cluster == null) {
            return;
        }
        cluster.remove(story, this::forget);
        stale.add(cluster);
        if (cluster.size() == 0) {
            clusters.remove(cluster.id());
        }
    }

    void move(TrackedStory from, TrackedStory to) {
        boolean stays = from.member().cluster().equals(to.member().cluster())
                && from.member().seenAt().equals(to.member().seenAt())
                && from.eventTerms().equals(to.eventTerms());
        if (!stays) {
            remove(from);
            add(to);
        }
    }

    /** A cluster and its centre's cosine with a story. */
    record Candidate(EventCluster cluster, double central) {}

    /**
     * Clusters that share keys with a story, in any order.
     *
     * @param least cosine with the centre
     */
    List<Candidate> candidates(EventTerms story, double least) {
        refresh();
        Meeting meeting = new Meeting(Math.min(SHARED_KEYS, story.size()));
        int read = 0;
        for (long key : rarestFirst(story)) {
            read += (int) (key >>> Integer.SIZE);
            if (read > MOST_POSTINGS) {
                break;
            }
            keys.each(story.term((int) key), meeting);
        }
        return candidates(story, meeting.end(), least);
    }

    private List<Candidate> candidates(EventTerms story, IntArrayList found, double least) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            double central = Objects.requireNonNull(centres.get(found.get(i))).cosine(story);
            if (central >= least) {
                candidates.add(new Candidate(Objects.requireNonNull(slots.get(found.get(i))), central));
            }
        }
        return candidates;
    }

    /** How many postings a key has, and which of the story's terms it is, in one long each. */
    private long[] rarestFirst(EventTerms story) {
        long[] rarest = new long[story.size()];
        for (int i = 0; i < rarest.length; i++) {
            rarest[i] = ((long) keys.size(story.term(i)) << Integer.SIZE) | i;
        }
        Arrays.sort(rarest);
        return rarest;
    }

    /** Counts how often it meets each slot; leaves the counters as it found them, all zero. */
    private final class Meeting implements IntConsumer {

        private final int needed;
        private final IntArrayList found = new IntArrayList();

        Meeting(int needed) {
            this.needed = needed;
            times = ArrayUtil.grow(times, slots.size());
            met.elementsCount = 0;
        }

        @Override
        public void accept(int slot) {
            int now = ++times[slot];
            if (now == 1) {
                met.add(slot);
            }
            if (now == needed) {
                found.add(slot);
            }
        }

        IntArrayList end() {
            for (int i = 0; i < met.size(); i++) {
                times[met.get(i)] = 0;
            }
            return found;
        }
    }

    /** Keys are brought up to date when they are next asked for: a union moves many tellings at once. */
    private void refresh() {
        for (EventCluster cluster : stale) {
            int slot = cluster.slot();
            boolean gone = cluster.size() == 0;
            Centre before = centres.get(slot);
            Centre now = gone ? null : cluster.centre(settings);
            post(before == null ? NONE : before.terms(), now == null ? NONE : now.terms(), slot);
            centres.set(slot, now);
            if (gone) {
                slots.set(slot, null);
                free.add(slot);
            }
        }
        stale.clear();
    }

    private void post(int[] before, int[] now, int slot) {
        for (int key : before) {
            if (Arrays.binarySearch(now, key) < 0) {
                keys.remove(key, slot);
            }
        }
        for (int key : now) {
            if (Arrays.binarySearch(before, key) < 0) {
                keys.add(key, slot);
            }
        }
    }

    private EventCluster founded(String id) {
        Integer slot = free.poll();
        EventCluster cluster = new EventCluster(id, slot == null ? slots.size() : slot);
        if (slot == null) {
            slots.add(cluster);
            centres.add(null);
        } else {
            slots.set(slot, cluster);
        }
        return cluster;
    }

    private void forget(int term) {
        if (clustersWith.addTo(term, -1) == 0) {
            clustersWith.remove(term);
        }
    }
}
