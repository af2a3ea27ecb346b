package io.wiredesk.enrich.split;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the first sentence. */
final class Sentences {

    /** Words whose full stop ends no sentence, and initials. */
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|Jr|Sr|No|vs|v|Inc|Corp|Co|Ltd|approx|ca"
                    + "|e\\.g|i\\.e|a\\.m|p\\.m|U\\.S|U\\.K|z\\.B|bzw|Nr|[A-Z])\\.$");

    /** No abbreviation is longer. */
    private static final int LONGEST = 7;

    private static final int REACH = 1000;

    private Sentences() {}

    /** Offset where the first sentence ends, white space excluded. */
    static int firstEnd(String text) {
        String head = text.substring(0, Math.min(REACH, text.length()));
        int line = head.indexOf('\n');
        String paragraph = line > 0 ? head.substring(0, line) : head;
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(paragraph);
        int end = sentences.next();
        while (end != BreakIterator.DONE
                && isAbbreviated(paragraph.substring(0, end).stripTrailing())) {
            end = sentences.next();
        }
        return end == BreakIterator.DONE
                ? paragraph.length()
                : paragraph.substring(0, end).stripTrailing().length();
    }

    private static boolean isAbbreviated(String sentence) {
        int from = Math.max(0, sentence.length() - LONGEST);
        return sentence.endsWith(".")
                && ABBREVIATION
                        .matcher(sentence)
                        .region(from, sentence.length())
                        .useTransparentBounds(true)
                        .find();
    }
}
