package io.wiredesk.sink.desk.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where in a text the words stand that were searched for. */
final class Passage {

    /** Characters before the first find, and in all. */
    private static final int BEFORE = 20;

    private static final int LENGTH = 120;
    private static final String LEFT_OUT = "…";

    private Passage() {}

    /**
     * Reads what {@code snippet()} marked.
     *
     * @param open stands before each find and nowhere else
     * @param close stands behind each find and nowhere else
     */
    static List<Hit.Piece> marked(String snippet, String open, String close) {
        List<Hit.Piece> pieces = new ArrayList<>();
        for (String part : snippet.split(Pattern.quote(open), -1)) {
            int end = part.indexOf(close);
            add(pieces, part.substring(0, Math.max(end, 0)), true);
            add(pieces, part.substring(end < 0 ? 0 : end + close.length()), false);
        }
        return pieces;
    }

    /** The surroundings of the first term found, as characters. */
    static List<Hit.Piece> cut(String text, List<SearchTerm> terms) {
        Matcher finds = Pattern.compile(
                        terms.stream().map(term -> Pattern.quote(term.text())).collect(Collectors.joining("|")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        int first = finds.find() ? finds.start() : 0;
        int start = boundary(text, Math.max(0, first - BEFORE));
        int end = boundary(text, Math.min(text.length(), start + LENGTH));
        List<Hit.Piece> pieces = new ArrayList<>();
        add(pieces, start > 0 ? LEFT_OUT : "", false);
        int done = start;
        for (boolean found = finds.find(start); found && finds.end() <= end; found = finds.find()) {
            add(pieces, text.substring(done, finds.start()), false);
            add(pieces, finds.group(), true);
            done = finds.end();
        }
        add(pieces, text.substring(done, end), false);
        add(pieces, end < text.length() ? LEFT_OUT : "", false);
        return pieces;
    }

    /** Between two characters, not inside one. */
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static void add(List<Hit.Piece> pieces, String text, boolean matched) {
        if (!text.isEmpty()) {
            pieces.add(new Hit.Piece(text, matched));
        }
    }
}
