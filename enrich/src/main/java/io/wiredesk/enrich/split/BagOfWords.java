package io.wiredesk.enrich.split;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often each word occurs, in lower case and without printed addresses; of Chinese and Japanese, every character is a
 * word. The measure by which {@code evaluate split} compares texts.
 *
 * @param size of all words together
 */
record BagOfWords(Map<String, Integer> counts, int size) {

    static final BagOfWords EMPTY = new BagOfWords(Map.of(), 0);

    private static final Pattern WORD =
            Pattern.compile("[\\u3400-\\u9fff\\uf900-\\ufaff\\u3040-\\u30ff]|[\\p{L}\\p{N}\\p{M}]+");

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+", Pattern.CASE_INSENSITIVE);

    static BagOfWords of(String text) {
        Map<String, Integer> counts = new HashMap<>();
        int size = 0;
        for (Matcher words = WORD.matcher(ADDRESS.matcher(text).replaceAll(" ")); words.find(); size++) {
            counts.merge(words.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        return new BagOfWords(counts, size);
    }

    /** Headline and text, the headline once where the text opens with it. */
    static BagOfWords of(GoldStory story) {
        String opening = story.headline().toLowerCase(Locale.ROOT).replaceAll("\\.+$", "");
        boolean opens =
                !opening.isEmpty() && story.text().toLowerCase(Locale.ROOT).startsWith(opening);
        return of(opens ? story.text() : story.headline() + " " + story.text());
    }

    /** How many words both have, a repeated word as often as both repeat it. */
    int common(BagOfWords other) {
        int common = 0;
        for (Map.Entry<String, Integer> word : counts.entrySet()) {
            common += Math.min(word.getValue(), other.counts.getOrDefault(word.getKey(), 0));
        }
        return common;
    }

    /** Harmonic mean of the shares both have in common, 0 to 1; two empty bags are alike. */
    double f1(BagOfWords other) {
        int both = size + other.size;
        return both == 0 ? 1 : 2.0 * common(other) / both;
    }
}
