package io.wiredesk.enrich.dedup;

import java.time.Duration;

/**
 * What decides whether two stories are one, and what bounds the cost.
 *
 * @param window stories whose event times are further apart are never compared
 * @param timeToLive a cluster not sighted for so long, in event time behind the newest event, is forgotten
 * @param lateGrace but not before so much time passed since its newest receipt: an old archive must meet itself
 * @param containment least share of the shorter text's word pairs that both texts hold
 * @param ownContainment the same within one publication, whose columns repeat themselves
 * @param minWords shorter stories (headline and beginning) are never near copies; their titles decide
 * @param minSameWords shorter stories are not the same for having the same words
 * @param minHeadline shorter headlines are no evidence
 * @param maxPerKey only so many of the newest stories with a key (words, headline, band) are looked at
 * @param maxCandidates near copies verified for one story, most shared bands first
 * @param maxPerTarget a page that more tracked stories link to is an index and no evidence
 * @param maxCluster members of a cluster; what would make it larger founds another
 * @param events when other words tell the same news
 */
public record DedupSettings(
        Duration window,
        Duration timeToLive,
        Duration lateGrace,
        double containment,
        double ownContainment,
        int minWords,
        int minSameWords,
        int minHeadline,
        int maxPerKey,
        int maxCandidates,
        int maxPerTarget,
        int maxCluster,
        EventSettings events) {

    /**
     * Fourteen days as NewsBlur keeps its story hashes; containment .5 measured best on synthetic wire copy (42 bands of
     * 3 rows); .9 and 20 words so that weather, jobs and scores of one publication stay apart; the caps are chosen so
     * that one hot key costs milliseconds a story at most.
     */
    public static final DedupSettings DEFAULT = new DedupSettings(
            Duration.ofDays(14),
            Duration.ofDays(14),
            Duration.ofDays(1),
            0.5,
            0.9,
            20,
            8,
            6,
            50,
            64,
            50,
            1000,
            EventSettings.DEFAULT);

    /** The same, comparing and remembering stories for so long. */
    public DedupSettings within(Duration time) {
        return new DedupSettings(
                time,
                time,
                lateGrace,
                containment,
                ownContainment,
                minWords,
                minSameWords,
                minHeadline,
                maxPerKey,
                maxCandidates,
                maxPerTarget,
                maxCluster,
                events);
    }

    public DedupSettings {
        if (containment <= 0 || containment > 1 || ownContainment < containment || ownContainment > 1) {
            throw new IllegalArgumentException(
                    "expected 0 < containment <= ownContainment <= 1, got " + containment + " and " + ownContainment);
        }
        if (maxPerKey < 1 || maxCandidates < 1 || maxPerTarget < 1 || maxCluster < 2) {
            throw new IllegalArgumentException("caps must leave room for a pair");
        }
    }
}
