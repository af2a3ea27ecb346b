package io.wiredesk.enrich.split;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a text speaks of, as a set of word beginnings: a word that recurs in another form ("orbit", "orbits", "orbital") should
 * be seen to. Numbers are kept whole; of Chinese and Japanese, every two characters that stand together are one.
 */
final class ContentWords {

    /** Cutting words after so many letters finds their other forms in most languages about as well as stemming does. */
    private static final int STEM = 5;

    /** Shorter ones are mostly function words. */
    private static final int LONG = 4;

    private static final int DIGITS = 2;

    private static final Set<String> FUNCTION_WORDS = WordList.read("function-words.txt");

    private ContentWords() {}

    static Set<String> of(String text) {
        Set<String> words = new HashSet<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int from = 0;
        int before = -1;
        for (int i = 0; i <= lower.length(); ) {
            int c = i == lower.length() ? ' ' : lower.codePointAt(i);
            boolean ideograph = Character.isIdeographic(c);
            if (ideograph || !Character.isLetterOrDigit(c)) {
                add(lower, from, i, words);
                from = i + Character.charCount(c);
            }
            if (ideograph && before >= 0) {
                words.add(Character.toString(before) + Character.toString(c));
            }
            before = ideograph ? c : -1;
            i += Character.charCount(c);
        }
        return words;
    }

    private static void add(String text, int from, int to, Set<String> words) {
        if (from >= to) {
            return;
        }
        String word = text.substring(from, to);
        if (Character.isDigit(word.charAt(0))) {
            if (word.length() >= DIGITS) {
                words.add(word);
            }
        } else if (word.length() >= LONG && !FUNCTION_WORDS.contains(word)) {
            words.add(word.substring(0, Math.min(STEM, word.length())));
        }
    }
}
