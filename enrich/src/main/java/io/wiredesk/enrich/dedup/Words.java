package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Scripts;
import java.util.ArrayList;
import java.util.List;

/** Text as tokens: words, or single characters in scripts that write no spaces between words. */
final class Words {

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
            if (c == ' ' || Scripts.isUnspaced(c)) {
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
            halves += unspaced(token) ? 1 : 2;
        }
        return halves / 2;
    }

    private static void add(List<String> tokens, String token) {
        if (!token.isEmpty()) {
            tokens.add(token);
        }
    }

    static boolean unspaced(String token) {
        return Scripts.isUnspaced(token.codePointAt(0));
    }

    static boolean number(String token) {
        return !token.isEmpty() && token.codePoints().allMatch(Character::isDigit);
    }
}
