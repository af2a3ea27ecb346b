package io.wiredesk.enrich.split;

import java.util.BitSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phrases of one kind, found in text. A regular expression tried at every character of every block was a third of what
 * splitting cost; nearly all characters can be ruled out by a look at them.
 */
final class Phrases {

    private static final int ASCII = 128;

    /** Stands for the end of the text: no text holds it. */
    private static final char END = 0;

    private final Pattern pattern;
    private final BitSet afterLetter;
    private final BitSet afterOther;

    Phrases(Pattern pattern) {
        this.pattern = pattern;
        this.afterLetter = beginnings(pattern, "a");
        this.afterOther = beginnings(pattern, " ");
    }

    /** Whether a phrase is there that is accepted; each match is looked at once, from the left. */
    boolean in(String folded, Predicate<Matcher> accept) {
        Matcher matcher = pattern.matcher(folded).useTransparentBounds(true).useAnchoringBounds(false);
        int at = 0;
        while (at < folded.length()) {
            int next = at + 1;
            if (canBegin(folded, at) && matcher.region(at, folded.length()).lookingAt()) {
                if (accept.test(matcher)) {
                    return true;
                }
                next = Math.max(next, matcher.end());
            }
            at = next;
        }
        return false;
    }

    private boolean canBegin(String text, int at) {
        char first = text.charAt(at);
        char second = at + 1 < text.length() ? text.charAt(at + 1) : END;
        if (first >= ASCII || second >= ASCII) {
            return true;
        }
        boolean letterBefore = at > 0 && isAsciiLetter(text.charAt(at - 1));
        return (letterBefore ? afterLetter : afterOther).get(first * ASCII + second);
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Two characters begin no match if the pattern fails on them alone without asking for more. */
    private static BitSet beginnings(Pattern pattern, String before) {
        BitSet beginnings = new BitSet(ASCII * ASCII);
        for (char first = 0; first < ASCII; first++) {
            if (mayMatch(pattern, before + first)) {
                for (char second = 0; second < ASCII; second++) {
                    beginnings.set(first * ASCII + second, mayMatch(pattern, before + first + second));
                }
                beginnings.set(first * ASCII + END);
            }
        }
        return beginnings;
    }

    @SuppressWarnings("JdkObsolete") // what could still follow is what is asked
    private static boolean mayMatch(Pattern pattern, String beginning) {
        Matcher matcher = pattern.matcher(beginning).useTransparentBounds(true);
        return matcher.region(1, beginning.length()).lookingAt() || matcher.hitEnd();
    }
}
