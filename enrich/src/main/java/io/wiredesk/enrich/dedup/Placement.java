package io.wiredesk.enrich.dedup;

import java.util.List;
import java.util.Optional;

/** Puts one new or edited story into a draft of the pool. */
final class Placement {

    private final Draft draft;
    private final TrackedStory story;
    private final Links links;

    Placement(Draft draft, TrackedStory story, Links links) {
        this.draft = draft;
        this.story = story;
        this.links = links;
    }

    /**
     * Joins the best match, or founds a cluster if there is none; clusters that the story proves one are united. An
     * edited lead that still matches its cluster, or is alone and matches nothing, stays where it is. Any other edited
     * story leaves its cluster and arrives again.
     *
     * @param matches best first
     */
    void place(List<Match> matches) {
        Member before = draft.member(story.id());
        if (before != null && stays(before, matches)) {
            stay(before, matches);
        } else {
            if (before != null) {
                links.withdraw(before);
            }
            settle(matches);
        }
        new Union(draft, draft.present(story.id()), matches).unite();
    }

    private boolean stays(Member before, List<Match> matches) {
        boolean alone = draft.inCluster(before.cluster()).size() == 1;
        return before.leads()
                && (alone
                        ? matches.isEmpty()
                        : matches.stream().anyMatch(m -> m.other().cluster().equals(before.cluster())));
    }

    private void stay(Member before, List<Match> matches) {
        boolean alone = draft.inGroup(before.copyGroup()).size() == 1;
        boolean copied = matches.stream()
                .anyMatch(m -> m.copies() && m.other().copyGroup().equals(before.copyGroup()));
        draft.set(alone || copied ? story.member() : copying(matches).in(before.cluster()));
        links.relink(before, story);
    }

    private void settle(List<Match> matches) {
        Member settled = copying(matches);
        if (matches.isEmpty()) {
            Founding founding = Founding.by(story.member(), draft);
            draft.set(settled.in(founding.cluster()).asLead());
            draft.set(new TrackedCluster(founding.cluster(), story.id(), draft.number()));
        } else {
            Match best = matches.getFirst();
            draft.set(settled.in(best.other().cluster()).linkedTo(best));
        }
    }

    /** In the copy group of the best copy, else in one of its own. */
    private Member copying(List<Match> matches) {
        Optional<Match> copy = matches.stream().filter(Match::copies).findFirst();
        if (copy.isPresent()) {
            return story.member().inGroup(copy.get().other().copyGroup());
        }
        Founding founding = Founding.by(story.member(), draft);
        return story.member().afterFounding(founding.number()).inGroup(founding.copyGroup());
    }
}
