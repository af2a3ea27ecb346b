package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;

/**
 * The phrases of many lists in one automaton: a walk from the beginning of a word tells of all lists at once which have a
 * phrase there, and nearly every walk ends within a few letters.
 */
final class Phrases {

    /** Every phrase of the automaton ends in a sign for its list, from here on: no text is asked for those. */
    private static final int MARKS = 0xF0000;

    /** What a dot stands for, in either dialect of regular expressions. */
    private static final String NO_LINE_END = "[^\n\r\u0085\u2028\u2029]";

    private static final int ASCII = 128;
    private static final int MOST_WORK = 1_000_000;

    private final CharacterRunAutomaton automaton;

    /** Of each state the lists a phrase of which ends there, a bit each. */
    private final long[] lists;

    /** The lowest character a phrase begins with. */
    private final int lowest;

    /** The states after each two ASCII characters: hardly any begin a phrase; 0 where the first may be all of one. */
    private final int[] pairs;

    /** @param lists of phrases, at most 64: regular expressions of letters, dots, groups and bounded repetition */
    Phrases(List<List<String>> lists) {
        List<Automaton> phrases = new ArrayList<>();
        for (int list = 0; list < lists.size(); list++) {
            for (String phrase : lists.get(list)) {
                phrases.add(Operations.concatenate(List.of(compiled(phrase), Automata.makeChar(MARKS + list))));
            }
        }
        automaton = new CharacterRunAutomaton(Operations.determinize(Operations.union(phrases), MOST_WORK));
        this.lists = new long[automaton.getSize()];
        for (int state = 0; state < this.lists.length; state++) {
            for (int list = 0; list < lists.size(); list++) {
                int marked = automaton.step(state, MARKS + list);
                this.lists[state] |= marked >= 0 && automaton.isAccept(marked) ? 1L << list : 0;
            }
        }
        lowest = lowest();
        pairs = pairs();
    }

    private int lowest() {
        int first = 0;
        while (first < MARKS && automaton.step(0, first) < 0) {
            first++;
        }
        return first;
    }

    private int[] pairs() {
        int[] pairs = new int[ASCII * ASCII];
        for (int first = 0; first < ASCII; first++) {
            int state = automaton.step(0, first);
            for (int second = 0; second < ASCII; second++) {
                int after = state < 0 ? -1 : automaton.step(state, second);
                pairs[first * ASCII + second] = state >= 0 && lists[state] != 0 ? 0 : after;
            }
        }
        return pairs;
    }

    private static Automaton compiled(String phrase) {
        StringBuilder translated = new StringBuilder();
        String lucene = phrase.replace("(?:", "(");
        for (int i = 0; i < lucene.length(); i++) {
            char c = lucene.charAt(i);
            if (c == '\\') {
                translated.append(c).append(lucene.charAt(++i));
            } else {
                translated.append(c == '.' ? NO_LINE_END : c);
            }
        }
        return new RegExp(translated.toString(), RegExp.NONE).toAutomaton();
    }

    /** Whether any phrase may begin with this character, told at once of nearly all others. */
    boolean mayBegin(int c) {
        return c >= lowest;
    }

    /** The state after two characters in lower case; negative if no phrase begins so, 0 if they must be looked at singly. */
    int begin(int first, int second) {
        return first >= ASCII || second >= ASCII ? 0 : pairs[first * ASCII + second];
    }

    /** One character on, in lower case, from state 0 at the beginning; negative if no phrase goes on so. */
    int step(int state, int c) {
        return automaton.step(state, c);
    }

    /** The lists a phrase of which ends here, a bit each. */
    long ends(int state) {
        return lists[state];
    }
}
