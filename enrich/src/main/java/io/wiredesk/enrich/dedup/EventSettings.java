package io.wiredesk.enrich.dedup;

import java.time.Duration;

/**
 * When two stories in different words tell the same news. Weights and cosines as in {@link SameEvent}.
 *
 * @param likeness least score with a cluster to join it, and with a second one to unite both
 * @param likenessByTwo the same where they have two words in common: lists of bare titles are full of such
 * @param likenessByOne the same where all but one of these are numbers
 * @param kinship least cosine of two large clusters' centres to unite them; for a cluster of one it is {@code likeness},
 *     and in between grows with the smaller one
 * @param ownShare what a telling of the story's own publication counts, where another's counts 1; of the same issue
 *     nothing
 * @param fading standard deviation of the bell curve by which a score fades with the time to the cluster's mean
 * @param terms most terms kept of a story
 * @param centre most terms of a cluster that a story is compared with, and that it is found by
 * @param closest so many of the closest tellings count as much as the centre
 * @param compared among so many of the newest
 * @param ordinary how many clusters' worth of evidence the share of a word in ordinary text is
 */
public record EventSettings(
        double likeness,
        double likenessByTwo,
        double likenessByOne,
        double kinship,
        double ownShare,
        Duration fading,
        int terms,
        int centre,
        int closest,
        int compared,
        int ordinary) {

    /** docs/dedup.md tells where each comes from and what the neighbours of each would give. */
    public static final EventSettings DEFAULT =
            new EventSettings(0.2, 0.25, 0.35, 0.35, 0.3, Duration.ofDays(7), 32, 64, 3, 100, 5000);

    public EventSettings {
        if (likeness <= 0 || kinship < likeness || kinship > 1) {
            throw new IllegalArgumentException(
                    "expected 0 < likeness <= kinship <= 1, got " + likeness + " and " + kinship);
        }
        if (likenessByTwo < likeness || likenessByOne < likenessByTwo || likenessByOne > 1) {
            throw new IllegalArgumentException("expected likeness <= likeness by two <= by one <= 1, got "
                    + likenessByTwo + " and " + likenessByOne);
        }
    }
}
