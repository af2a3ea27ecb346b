package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Membership.Relation;
import java.util.Comparator;

/**
 * A story that tells the same.
 *
 * @param score 0 to 1
 * @param because evidence, for people
 */
record Match(Member other, Relation relation, double score, String because) {

    /** Copies before other words; strongest first; among equals exact before near, then who came first. */
    static final Comparator<Match> BEST_FIRST = Comparator.comparing(Match::copies)
            .thenComparingDouble(Match::score)
            .reversed()
            .thenComparing(Match::relation)
            .thenComparing(Match::other, Member.BY_ARRIVAL);

    /** The same match from the other side. */
    Match from(Member story) {
        return new Match(story, relation, score, because);
    }

    /** Whether both are one text, so share a copy group; else they only share the news. */
    boolean copies() {
        return relation == Relation.EXACT || relation == Relation.NEAR;
    }
}
