package io.wiredesk.sink.desk.page;

import java.util.List;

/**
 * What came last. Its height is fixed, and so is its number of lines: what arrives takes the place of what was there, and
 * nothing else on the page moves.
 *
 * @param stream where arrivals are told
 * @param lines filled, newest first
 * @param empty how many lines have nothing to show yet
 */
record JustIn(String stream, List<Item> lines, int empty) {

    /** Where it begins with what came last before the page was made. */
    static final int LINES = 8;

    /** Where the page below begins with that anyway. */
    private static final int NEW_LINES = 3;

    static JustIn of(String stream, List<Item> newest) {
        List<Item> lines = newest.stream().limit(LINES).toList();
        return new JustIn(stream, lines, LINES - lines.size());
    }

    /** That has nothing to show before something comes. */
    static JustIn empty(String stream) {
        return new JustIn(stream, List.of(), NEW_LINES);
    }
}
