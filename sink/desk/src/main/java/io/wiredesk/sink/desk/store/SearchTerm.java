package io.wiredesk.sink.desk.store;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Something that stories are searched for.
 *
 * @param text letters or digits and what stands between them; in lower case
 * @param form how it is to be found
 */
record SearchTerm(String text, Form form) {

    /** How a term is to be found. */
    enum Form {
        /** It may be the beginning of a longer word. */
        BEGINNING,
        /** These words in a row. */
        EXACT
    }

    /** Of what is longer than anyone types, the beginning counts. */
    private static final int MAX_TERMS = 16;

    private static final int MAX_LENGTH = 100;
    private static final int SHORTEST_BEGINNING = 4;

    /** What stands in quotes of whatever language, or between blanks; a quote that is never closed is none. */
    private static final Pattern TERM = Pattern.compile("[\"“”„«»「」]([^\"“”„«»「」]*)[\"“”„«»「」]|([^\\s\"“”„«»「」]+)");

    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Z}]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    /** Scripts without spaces, which only the store's index of characters has; the same as in its migration. */
    private static final Pattern UNSPACED =
            Pattern.compile("[\\p{IsThai}\\p{IsLao}\\p{IsMyanmar}\\p{IsKhmer}\\p{IsHiragana}\\p{IsKatakana}"
                    + "\\p{IsHan}\\p{IsHangul}]");

    /** The terms in what somebody typed, whatever it is. */
    static List<SearchTerm> of(String words) {
        String head = words.substring(0, Math.min(words.length(), MAX_TERMS * MAX_LENGTH));
        String text =
                NO_TEXT.matcher(Normalizer.normalize(head, Normalizer.Form.NFC)).replaceAll(" ");
        return TERM.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(SearchTerm::of)
                .filter(term -> WORD.matcher(term.text()).find())
                .distinct()
                .limit(MAX_TERMS)
                .toList();
    }

    private static SearchTerm of(MatchResult found) {
        boolean quoted = found.group(1) != null;
        String term = (quoted ? found.group(1) : found.group(2)).strip();
        String text = term.substring(0, Math.min(term.length(), MAX_LENGTH));
        return new SearchTerm(text, quoted || text.length() < SHORTEST_BEGINNING ? Form.EXACT : Form.BEGINNING);
    }

    /** Whether the index of words cannot have it. */
    boolean isUnspaced() {
        return UNSPACED.matcher(text).find();
    }

    /** As a string of FTS5's query language, in which nothing but a quote means anything. */
    String quoted() {
        return quoted(text) + (form == Form.BEGINNING ? "*" : "");
    }

    static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
