package io.wiredesk.enrich.split;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * What a block says, as a short key: its words without case and punctuation, each number one sign, in short blocks the
 * names of days and months too. So "Issue 12" is "Issue 13", and Monday's date is Tuesday's.
 */
final class BlockPrint {

    private static final int SEED = 0x68616269;

    /** A dateline and the name of the publication beside it are no longer. */
    private static final int DATED_WORDS = 12;

    private static final char NUMBER = '0';
    private static final int ASCII = 0x7f;
    private static final int BASE = Character.MAX_RADIX;

    private BlockPrint() {}

    /** 63 bits (MurmurHash3, two seeds) of what the text says; empty if it holds no words. */
    static String of(String text) {
        String words = folded(text);
        if (words.indexOf(NUMBER) >= 0 && Words.count(words) <= DATED_WORDS) {
            words = Calendars.fold(words, NUMBER);
        }
        if (words.isEmpty()) {
            return "";
        }
        BytesRef bytes = new BytesRef(words);
        long high = StringHelper.murmurhash3_x86_32(bytes, SEED);
        long low = Integer.toUnsignedLong(StringHelper.murmurhash3_x86_32(bytes, ~SEED));
        return Long.toString((high << Integer.SIZE | low) & Long.MAX_VALUE, BASE);
    }

    /** One pass and no regular expression: every block of every edition comes here. */
    private static String folded(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean apart = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!isWord(c)) {
                apart |= c <= ASCII || Character.getType(c) != Character.FORMAT;
            } else {
                boolean number = Character.isDigit(c);
                boolean goesOn = number && !words.isEmpty() && words.charAt(words.length() - 1) == NUMBER;
                if (!goesOn) {
                    words.append(apart && !words.isEmpty() ? " " : "");
                    words.appendCodePoint(number ? NUMBER : Character.toLowerCase(c));
                }
                apart = false;
            }
        }
        return words.toString();
    }

    /** Marks belong to words: many scripts write their vowels with them. */
    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c)
                || (c > ASCII
                        && (Character.getType(c) == Character.NON_SPACING_MARK
                                || Character.getType(c) == Character.COMBINING_SPACING_MARK));
    }
}
