package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Ids;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Text as tokens: words, or single characters in scripts that write no spaces between words. */
final class Words {

    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Words() {}

    /** Normalised as {@link Ids#normalised}; pairs of neighbours are thus word pairs or character bigrams. */
    static List<String> of(String text) {
        String normalised = Ids.normalised(text);
        List<String> tokens = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < normalised.length()) {
            int c = normalised.codePointAt(i);
            int next = i + Character.charCount(c);
            if (c == ' ' || unspaced(c)) {
                add(tokens, normalised.substring(start, i));
                add(tokens, c == ' ' ? "" : normalised.substring(i, next));
                start = next;
            }
            i = next;
        }
        add(tokens, normalised.substring(start));
        return tokens;
    }

    /** How much is said, in words: two characters of an unspaced script count as one. */
    static int count(List<String> tokens) {
        int halves = 0;
        for (String token : tokens) {
            halves += unspaced(token.codePointAt(0)) ? 1 : 2;
        }
        return halves / 2;
    }

    private static void add(List<String> tokens, String token) {
        if (!token.isEmpty()) {
            tokens.add(token);
        }
    }

    private static boolean unspaced(int codePoint) {
        return codePoint > 0x0E00 && UNSPACED.contains(UnicodeScript.of(codePoint));
    }
}
