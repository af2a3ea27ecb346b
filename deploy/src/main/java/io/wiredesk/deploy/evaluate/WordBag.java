package io.wiredesk.deploy.evaluate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text and how often each occurs, in lower case; of Chinese and Japanese, every character is a word. An
 * address printed in the text is none.
 *
 * @param counts how often each word occurs
 * @param size of all words together
 */
record WordBag(Map<String, Integer> counts, int size) {

    /** Letters and numbers of any script, as Python's {@code [^\W_]+} has them. */
    private static final Pattern WORD =
            Pattern.compile("[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff]|[\\p{L}\\p{Nd}\\p{Nl}\\p{No}]+");

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.)" + Blank.NOT + "+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static WordBag of(@Nullable String text) {
        Map<String, Integer> counts = new HashMap<>();
        int size = 0;
        Matcher words = words(text == null ? "" : ADDRESS.matcher(text).replaceAll(" "));
        for (; words.find(); size++) {
            counts.merge(words.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        return new WordBag(counts, size);
    }

    /** The words of a text one after the other, addresses too. */
    static Matcher words(String text) {
        return WORD.matcher(text);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** How many words both have, a repeated word as often as both repeat it. */
    int common(WordBag other) {
        if (counts.size() > other.counts.size()) {
            return other.common(this);
        }
        return counts.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), other.counts.getOrDefault(word.getKey(), 0)))
                .sum();
    }

    /** Harmonic mean of the shares both have in common, 0 to 1; two empty bags are alike. */
    double f1(WordBag other) {
        if (isEmpty() || other.isEmpty()) {
            return size == other.size ? 1 : 0;
        }
        return 2.0 * common(other) / (size + other.size);
    }

    /** The share of these words that the other has too, 0 to 1; 0 without words. */
    double within(WordBag other) {
        return isEmpty() ? 0 : (double) common(other) / size;
    }

    /** The words of both. */
    WordBag plus(WordBag other) {
        Map<String, Integer> sum = new HashMap<>(counts);
        other.counts.forEach((word, count) -> sum.merge(word, count, Integer::sum));
        return new WordBag(sum, size + other.size);
    }
}
