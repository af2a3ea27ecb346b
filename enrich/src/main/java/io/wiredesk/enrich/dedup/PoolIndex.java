package io.wiredesk.enrich.dedup;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pool in memory: who is where, and who has which key. A function of the stored records, whatever their order. */
final class PoolIndex {

    private final int minWords;

    private final Map<String, Member> byId = new HashMap<>();
    private final Map<Integer, Member> byArrival = new HashMap<>();
    private final Families clusterMembers = new Families(Member::cluster);
    private final Families groupMembers = new Families(Member::copyGroup);
    private final Map<String, TrackedCluster> clusters = new HashMap<>();

    private final Postings targets = new Postings();
    private final Postings texts = new Postings();
    private final Postings headlines = new Postings();
    private final Postings bands = new Postings();

    private final EventIndex events;

    PoolIndex(DedupSettings settings) {
        this.minWords = settings.minWords();
        this.events = new EventIndex(settings.events());
    }

    @Nullable
    Member member(String id) {
        return byId.get(id);
    }

    @Nullable
    Member arrival(int arrival) {
        return byArrival.get(arrival);
    }

    List<Member> inCluster(String id) {
        return clusterMembers.of(id);
    }

    List<Member> inGroup(String id) {
        return groupMembers.of(id);
    }

    @Nullable
    TrackedCluster cluster(String id) {
        return clusters.get(id);
    }

    Collection<TrackedCluster> clusters() {
        return clusters.values();
    }

    Postings targets() {
        return targets;
    }

    Postings texts() {
        return texts;
    }

    Postings headlines() {
        return headlines;
    }

    Postings bands() {
        return bands;
    }

    EventIndex events() {
        return events;
    }

    void put(TrackedCluster cluster) {
        clusters.put(cluster.id(), cluster);
    }

    void removeCluster(String id) {
        clusters.remove(id);
    }

    void add(TrackedStory story) {
        place(story.member());
        events.add(story);
        int arrival = story.member().arrival();
        keys(story.fingerprint(), (postings, key) -> postings.add(key, arrival));
    }

    void remove(TrackedStory story) {
        displace(story.member());
        events.remove(story);
        int arrival = story.member().arrival();
        keys(story.fingerprint(), (postings, key) -> postings.remove(key, arrival));
    }

    /** The same story with the same keys elsewhere in the pool. */
    void move(TrackedStory from, TrackedStory to) {
        displace(from.member());
        place(to.member());
        events.move(from, to);
    }

    private void place(Member member) {
        byId.put(member.id(), member);
        byArrival.put(member.arrival(), member);
        clusterMembers.add(member);
        groupMembers.add(member);
    }

    private void displace(Member member) {
        byId.remove(member.id());
        byArrival.remove(member.arrival());
        clusterMembers.remove(member);
        groupMembers.remove(member);
    }

    private void keys(Fingerprint print, Posting action) {
        print.targets().forEach(key -> action.at(targets, Postings.fold(key)));
        if (print.text() != null) {
            action.at(texts, Postings.fold(print.text()));
        }
        if (print.headline() != null) {
            action.at(headlines, Postings.fold(print.headline()));
        }
        if (print.words() >= minWords) {
            for (int key : print.shingles().bands()) {
                action.at(bands, key);
            }
        }
    }

    private interface Posting {
        void at(Postings postings, int key);
    }
}
