package io.wiredesk.sink.desk.timeline;

import io.wiredesk.schemas.Scripts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sentence of a telling.
 *
 * @param text as it stands there
 * @param tokens its words
 * @param figures its numbers
 */
record Sentence(String text, List<String> tokens, List<Figure> figures) {

    /** Shorter ones say nothing by themselves: a name, a credit, “Read more”. */
    private static final int LEAST_WORDS = 4;

    /** Words below say how, not what: of, and, with. Scripts without spaces are looked at by pairs of characters. */
    private static final int LEAST_LETTERS = 4;

    static Sentence of(String text, FigureReader figures) {
        return new Sentence(text, Tokens.of(text), figures.in(text));
    }

    boolean says() {
        return Tokens.words(tokens) >= LEAST_WORDS;
    }

    /** Hashes of its neighbouring words. */
    Set<Integer> pairs() {
        Set<Integer> pairs = new HashSet<>();
        for (int i = 1; i < tokens.size(); i++) {
            pairs.add((tokens.get(i - 1) + ' ' + tokens.get(i)).hashCode());
        }
        return pairs;
    }

    /** What it is about, as far as single words tell, numbers left out. */
    Set<String> subjects() {
        List<String> subjects = new ArrayList<>();
        String before = "";
        for (String token : tokens) {
            int first = token.codePointAt(0);
            if (Character.isDigit(first)) {
                before = "";
            } else if (Scripts.isUnspaced(first)) {
                subjects.add(before + token);
                before = token;
            } else if (token.length() >= LEAST_LETTERS) {
                subjects.add(token);
            }
        }
        return subjects.stream().filter(subject -> subject.length() > 1).collect(Collectors.toSet());
    }
}
