package io.wiredesk.sink.desk.timeline;

import io.wiredesk.sink.desk.timeline.Addition.Difference;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A number and where it stands.
 *
 * @param subjects what the sentence around is about
 */
record Counted(Figure figure, Set<String> subjects, String storyId) {

    static Stream<Counted> in(Sentence sentence, String storyId) {
        return sentence.figures().isEmpty() ? Stream.empty() : of(sentence, sentence.subjects(), storyId);
    }

    private static Stream<Counted> of(Sentence sentence, Set<String> subjects, String storyId) {
        return sentence.figures().stream().map(figure -> new Counted(figure, subjects, storyId));
    }

    boolean agrees(Counted other) {
        return figure.agrees(other.figure);
    }

    /** How many words of both sentences are the same, beside what is counted. */
    int alike(Counted other) {
        Set<String> common = new HashSet<>(subjects);
        common.retainAll(other.subjects);
        boolean unit = common.stream().map(FigureReader::unit).anyMatch(figure.units()::contains);
        return common.size() - (unit ? 1 : 0);
    }

    Difference from(Counted other) {
        return new Difference(figure.words(other.figure), other.figure.words(figure), other.storyId);
    }
}
