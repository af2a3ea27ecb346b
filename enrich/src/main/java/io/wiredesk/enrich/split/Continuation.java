package io.wiredesk.enrich.split;

import java.util.Locale;
import java.util.Set;

/** First words that point back at what was said before: what begins with them goes on with a story rather than begins one. */
final class Continuation {

    private static final Set<String> FIRST = WordList.read("continuations.txt");

    private static final Set<String> CHINESE =
            Set.of("但", "而", "他", "她", "它", "这", "此", "该", "也", "并", "不过", "因此", "同时");

    private Continuation() {}

    static boolean is(String text) {
        int end = 0;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return end == 0
                ? CHINESE.stream().anyMatch(text::startsWith)
                : FIRST.contains(text.substring(0, end).toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    private static boolean isOfWord(char c) {
        return (Character.isLetter(c) && !Character.isIdeographic(c)) || c == '\'' || c == '’';
    }
}
