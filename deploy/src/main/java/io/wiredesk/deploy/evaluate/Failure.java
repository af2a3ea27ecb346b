package io.wiredesk.deploy.evaluate;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One story that was not read as gold has it.
 *
 * @param what happened to it: the class it is counted in
 * @param item the story
 * @param beside the piece or gold story that explains it, where there is one
 */
record Failure(
        String what,
        GoldEdition edition,
        Item item,
        @Nullable Item beside) {

    /** Who has a story that the other has not. */
    enum Side {
        /** A gold story without a predicted one. */
        MISSED,
        /** A predicted story that is no gold one. */
        FALSE;

        /** In lower case. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        List<Failure> failures(Matching matching) {
            return switch (this) {
                case MISSED -> Misses.of(matching);
                case FALSE -> FalseStories.of(matching);
            };
        }
    }
}
