package io.wiredesk.sink.desk.timeline;

import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Scripts;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Text as words without case and punctuation, or as characters in scripts that write no spaces between words. */
final class Tokens {

    private Tokens() {}

    static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        Ids.normalised(text).codePoints().forEach(c -> {
            if (c == ' ' || Scripts.isUnspaced(c)) {
                end(word, tokens);
            }
            if (Scripts.isUnspaced(c)) {
                tokens.add(Character.toString(c));
            } else if (c != ' ') {
                word.appendCodePoint(c);
            }
        });
        end(word, tokens);
        return List.copyOf(tokens);
    }

    /** How much is said, in words: two characters of an unspaced script count as one. */
    static int words(List<String> tokens) {
        int halves = 0;
        for (String token : tokens) {
            halves += Scripts.isUnspaced(token.codePointAt(0)) ? 1 : 2;
        }
        return halves / 2;
    }

    /** Whether one character of the script can be a word. */
    static boolean isDense(int codePoint) {
        return Scripts.isUnspaced(codePoint) || UnicodeScript.of(codePoint) == UnicodeScript.HANGUL;
    }

    private static void end(StringBuilder word, List<String> tokens) {
        if (!word.isEmpty()) {
            tokens.add(word.toString());
            word.setLength(0);
        }
    }
}
