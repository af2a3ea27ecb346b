package io.wiredesk.enrich.split;

import java.util.regex.Pattern;

/** Counts words; a Chinese or Japanese character is one. */
final class Words {

    private static final Pattern CJK = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    /** Characters that join letters and digits into one word where they stand between them. */
    private static final String JOINERS = "'’.,-";

    private static final int ASCII = 128;

    private Words() {}

    static int count(String text) {
        int words = 0;
        boolean open = false;
        boolean letter = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            int c = sign < ASCII ? sign : text.codePointAt(i);
            i += Character.charCount(c) - 1;
            if (c >= ASCII && Character.isIdeographic(c)) {
                words++;
                open = false;
                letter = Character.isLetterOrDigit(c);
                continue;
            }
            boolean before = letter;
            letter = Character.isLetterOrDigit(c);
            words += letter && !open ? 1 : 0;
            open = letter || (open && before && JOINERS.indexOf(c) >= 0);
        }
        return words;
    }

    static boolean any(String text) {
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a digit of any script stands in it. */
    static boolean digit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean cjk(CharSequence text) {
        return CJK.matcher(text).find();
    }

    /** A letter or a number of any kind: no word ends before it. */
    static boolean isPart(int c) {
        return Character.isLetterOrDigit(c) || (c >= ASCII && isNumber(Character.getType(c)));
    }

    private static boolean isNumber(int type) {
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
