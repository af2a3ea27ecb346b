package io.wiredesk.sink.desk.health;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the desk and what it sees of the line are.
 *
 * @param reasons a sentence for all that is not as it should be
 */
record Health(Status status, List<String> reasons) {

    Health {
        reasons = List.copyOf(reasons);
    }

    /** How bad it is. */
    enum Status {
        UP,
        /** It answers, but somebody should look. */
        DEGRADED,
        /** It cannot answer. */
        DOWN;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Health up() {
        return new Health(Status.UP, List.of());
    }

    static Health degraded(String reason) {
        return new Health(Status.DEGRADED, List.of(reason));
    }

    static Health down(String reason) {
        return new Health(Status.DOWN, List.of(reason));
    }

    /** Both: the worse status, all reasons. */
    Health and(Health other) {
        List<String> all = new ArrayList<>(reasons);
        all.addAll(other.reasons);
        return new Health(status.compareTo(other.status) >= 0 ? status : other.status, all);
    }
}
