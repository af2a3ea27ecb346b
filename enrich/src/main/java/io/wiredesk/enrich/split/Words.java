package io.wiredesk.enrich.split;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts words; a Chinese or Japanese character is one. */
final class Words {

    private static final Pattern WORD =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{N}]+(?:['’.,-][\\p{L}\\p{N}]+)*+");

    private static final Pattern CJK = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    private Words() {}

    static int count(CharSequence text) {
        Matcher words = WORD.matcher(text);
        int n = 0;
        while (words.find()) {
            n++;
        }
        return n;
    }

    static boolean any(CharSequence text) {
        return text.chars().anyMatch(Character::isLetterOrDigit)
                || text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    static boolean cjk(CharSequence text) {
        return CJK.matcher(text).find();
    }
}
