package io.wiredesk.schemas;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What has to be known of a script to find words in it. */
public final class Scripts {

    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Thai is the first of them: asking for the script of every letter would cost more than all else. */
    private static final int FIRST_UNSPACED = 0x0E01;

    private Scripts() {}

    /** Whether the script of a code point writes no spaces between words. */
    public static boolean isUnspaced(int codePoint) {
        return codePoint >= FIRST_UNSPACED && UNSPACED.contains(UnicodeScript.of(codePoint));
    }
}
