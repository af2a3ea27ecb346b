package io.wiredesk.deploy.evaluate;

import java.util.List;

/** What belongs to no story and stands in one all the same. */
final class Leak {

    /** Shorter snippets turn up anywhere. */
    private static final int MIN_WORDS = 4;

    /** Share of a snippet's words that stand in the story. */
    private static final double INSIDE = 0.8;

    /** They make out at least this share of the story: in a long text they may meet by chance. */
    private static final double NOTICEABLE = 0.2;

    private Leak() {}

    static Ratio of(Matching matching) {
        List<WordBag> stories = matching.stories().stream().map(Item::allWords).toList();
        List<WordBag> others = matching.gold().others().stream()
                .map(WordBag::of)
                .filter(words -> words.size() >= MIN_WORDS)
                .toList();
        long leaked = others.stream()
                .filter(other -> stories.stream().anyMatch(story -> stands(other, story)))
                .count();
        return new Ratio(leaked, others.size());
    }

    private static boolean stands(WordBag other, WordBag story) {
        int common = other.common(story);
        return common >= INSIDE * other.size() && common >= NOTICEABLE * story.size();
    }
}
