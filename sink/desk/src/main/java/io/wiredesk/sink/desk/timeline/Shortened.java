package io.wiredesk.sink.desk.timeline;

import java.text.BreakIterator;
import java.util.Locale;

/** Text that has to fit. */
public final class Shortened {

    private Shortened() {}

    /** The text, cut between two words if it has more than so many characters. */
    public static String to(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text);
        return text.substring(0, words.preceding(length)).strip() + "…";
    }
}
