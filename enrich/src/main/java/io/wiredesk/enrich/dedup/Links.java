package io.wiredesk.enrich.dedup;

import java.util.List;
import java.util.Optional;

/**
 * Keeps {@code of} pointing at stories that are there. In every cluster these links form a tree whose root is the lead;
 * whoever pointed at a story that left or changed points at the lead afterwards.
 */
final class Links {

    private static final List<String> LOST = List.of("joined through a story that has since changed or gone");

    private final Draft draft;
    private final Matcher matcher;

    Links(Draft draft, Matcher matcher) {
        this.draft = draft;
        this.matcher = matcher;
    }

    /** Takes a story out of its cluster; the rest keeps the cluster, and the earliest leads it if the lead went. */
    void withdraw(Member gone) {
        draft.drop(gone);
        List<Member> rest = draft.inCluster(gone.cluster());
        if (rest.isEmpty()) {
            draft.dropCluster(gone.cluster());
            return;
        }
        TrackedCluster cluster = draft.known(gone.cluster());
        if (gone.leads()) {
            draft.set(rest.getFirst().asLead());
            draft.set(cluster.ledBy(rest.getFirst().id()));
        }
        String lead = draft.known(gone.cluster()).lead();
        relink(gone, matcher.stored(lead));
    }

    /** Points those that followed {@code lost} at the lead, with new evidence if there is any. */
    void relink(Member lost, TrackedStory lead) {
        for (Member follower : draft.inCluster(lost.cluster())) {
            if (follower.follows(lost.id())) {
                Optional<Match> match = matcher.compare(matcher.stored(follower.id()), lead);
                draft.set(match.map(follower::linkedTo).orElseGet(() -> astray(follower, lead.id())));
            }
        }
    }

    private static Member astray(Member follower, String lead) {
        return follower.linkedTo(
                lead, follower.membership().relation(), follower.membership().score(), LOST);
    }
}
