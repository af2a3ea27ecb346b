package io.wiredesk.sink.desk.timeline;

import io.wiredesk.schemas.Scripts;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A number that counts something.
 *
 * @param value in ones, whatever it was written in
 * @param text as it stands there: {@code $1.2 billion}, {@code 65,000}
 * @param after the words after it, of which one says what is counted; none for money and shares
 * @param units what may be counted: those words, normalised; or the sign of a currency or of per cent
 */
record Figure(double value, String text, List<String> after, Set<String> units) {

    /** Rounded values of one number are this close. */
    private static final double ROUNDED = 0.01;

    /** Whether both may count the same thing. */
    boolean counts(Figure other) {
        return !Collections.disjoint(units, other.units);
    }

    /** Whether both say the same. */
    boolean agrees(Figure other) {
        return counts(other)
                && Math.abs(value - other.value) <= ROUNDED * Math.max(Math.abs(value), Math.abs(other.value));
    }

    /** The number, and as many words as it takes to name what the other counts too. */
    String words(Figure other) {
        Set<String> common = new HashSet<>(units);
        common.retainAll(other.units);
        int named = 0;
        while (named < after.size() && !common.contains(FigureReader.unit(after.get(named)))) {
            named++;
        }
        if (named == after.size()) {
            return text;
        }
        boolean joined = Scripts.isUnspaced(after.getFirst().codePointAt(0));
        return text + (joined ? "" : " ") + String.join(" ", after.subList(0, named + 1));
    }
}
