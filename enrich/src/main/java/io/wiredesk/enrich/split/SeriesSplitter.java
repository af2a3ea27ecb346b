package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Edition;
import java.util.HashMap;
import java.util.Map;

/** Reads editions apart one after another and learns in memory what each publication repeats. Not thread-safe. */
public final class SeriesSplitter {

    private final Map<String, Habits> habits = new HashMap<>();

    /** Splits by what the editions before taught, then learns from this one; see {@link EditionSplitter#split(Edition, Habits)}. */
    public Split split(Edition edition) {
        Habits before = habits(edition.publication().id());
        Split split = EditionSplitter.split(edition, before);
        habits.put(edition.publication().id(), before.learn(edition.id(), split.blockTexts()));
        return split;
    }

    /** What is known of a publication by now. */
    public Habits habits(String publication) {
        return habits.getOrDefault(publication, Habits.NONE);
    }
}
