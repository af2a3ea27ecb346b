package io.wiredesk.sink.desk.timeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the tellings so far have said. */
final class Known {

    /** A sentence of which that share of its word pairs was said before, wherever, is not new. */
    private static final double SAID = 0.5;

    /** Characters of a sentence that are shown. */
    private static final int LENGTH = 280;

    private final Set<Integer> pairs = new HashSet<>();
    private final Counts counts = new Counts();

    void learn(Reading reading) {
        reading.sentences().forEach(sentence -> pairs.addAll(sentence.pairs()));
        counts.learn(reading);
    }

    Addition added(Reading reading) {
        List<String> fresh = reading.body().stream()
                .filter(Sentence::says)
                .filter(this::isNew)
                .map(sentence -> Shortened.to(LENGTH, sentence.text()))
                .distinct()
                .toList();
        return new Addition(
                fresh.stream().limit(Addition.SENTENCES).toList(),
                Math.max(0, fresh.size() - Addition.SENTENCES),
                counts.differences(reading));
    }

    private boolean isNew(Sentence sentence) {
        Set<Integer> own = sentence.pairs();
        long said = own.stream().filter(pairs::contains).count();
        return said < SAID * own.size();
    }
}
