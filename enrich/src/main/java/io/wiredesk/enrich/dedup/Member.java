package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Membership.Relation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story's place in the pool; the part of a {@link TrackedStory} that stays in memory.
 *
 * @param arrival grows with every story of the pool; an edit keeps it
 * @param publication id of its publication; blank where unknown, which equals no other
 * @param seenAt event time: when it was published, never after its first receipt
 * @param sightedAt event time that keeps it alive: {@code seenAt}, or later if it was edited later
 * @param receivedAt first receipt
 * @param topics slugs
 * @param foundings how many ids it has given to clusters and copy groups
 * @param copied arrival of the story that told this text first; absent if the words are its own, or if it was placed before
 *     that was looked at
 * @param membership as last given out
 */
public record Member(
        int arrival,
        String publication,
        Instant seenAt,
        Instant sightedAt,
        Instant receivedAt,
        List<String> topics,
        int foundings,
        @Nullable Integer copied,
        Membership membership) {

    static final Comparator<Member> BY_ARRIVAL = Comparator.comparingInt(Member::arrival);

    public Member {
        topics = List.copyOf(topics);
    }

    String id() {
        return membership.storyId();
    }

    String cluster() {
        return membership.cluster();
    }

    String copyGroup() {
        return membership.copyGroup();
    }

    /** Arrival of the story that told this text first. */
    int original() {
        return copied == null ? arrival : copied;
    }

    boolean leads() {
        return membership.relation() == Relation.LEAD;
    }

    boolean follows(String storyId) {
        return storyId.equals(membership.of());
    }

    boolean samePublication(Member other) {
        return !publication.isBlank() && publication.equals(other.publication);
    }

    Member sighted(Instant at) {
        return new Member(arrival, publication, seenAt, at, receivedAt, topics, foundings, copied, membership);
    }

    Member afterFounding(int count) {
        return new Member(arrival, publication, seenAt, sightedAt, receivedAt, topics, count, copied, membership);
    }

    Member copying(@Nullable Integer original) {
        return new Member(arrival, publication, seenAt, sightedAt, receivedAt, topics, foundings, original, membership);
    }

    Member with(Membership changed) {
        return new Member(arrival, publication, seenAt, sightedAt, receivedAt, topics, foundings, copied, changed);
    }

    Member in(String cluster) {
        return in(cluster, copyGroup());
    }

    Member inGroup(String copyGroup) {
        return in(cluster(), copyGroup);
    }

    private Member in(String cluster, String copyGroup) {
        Membership m = membership;
        return with(new Membership(id(), cluster, copyGroup, m.of(), m.relation(), m.score(), m.because()));
    }

    /** In the same cluster, as what the desk shows of it. */
    Member asLead() {
        return with(new Membership(id(), cluster(), copyGroup(), null, Relation.LEAD, 1, List.of()));
    }

    Member linkedTo(Match match) {
        return linkedTo(match.other().id(), match.relation(), match.score(), List.of(match.because()));
    }

    Member linkedTo(String of, Relation relation, double score, List<String> because) {
        return with(new Membership(id(), cluster(), copyGroup(), of, relation, score, because));
    }
}
