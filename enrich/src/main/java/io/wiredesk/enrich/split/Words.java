package io.wiredesk.enrich.split;

import java.util.regex.Pattern;

/** Counts words; a Chinese or Japanese character is one. */
final class Words {

    private static final Pattern CJK = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    /** Characters that join letters and digits into one word where they stand between them. */
    private static final String JOINERS = "'’.,-";

    private Words() {}

    static int count(CharSequence text) {
        int words = 0;
        int before = ' ';
        boolean open = false;
        for (int i = 0; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            if (Character.isIdeographic(c)) {
                words++;
                open = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += open ? 0 : 1;
                open = true;
            } else {
                open = open && JOINERS.indexOf(c) >= 0 && Character.isLetterOrDigit(before);
            }
            before = c;
            i += Character.charCount(c);
        }
        return words;
    }

    static boolean any(CharSequence text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    static boolean cjk(CharSequence text) {
        return CJK.matcher(text).find();
    }
}
